/// <reference types="mocha" />
import { expect } from 'chai';
import { LINE, referral } from '../../test/referral.ts';
import { Basket } from './basket.ts';

const ids = ({ entries }: Basket) => entries.map(({ listing }) => listing.id);

describe('the list one keeps', () => {
  it('keeps each service once, in the order kept', () => {
    const basket = new Basket();
    basket.add(referral());
    basket.add(referral(LINE));
    basket.add(referral());
    expect(ids(basket)).to.deep.equal(['clinique-du-ruisseau', 'ligne']);
    expect(basket.has(referral())).to.equal(true);
  });

  it('keeps two places of one listing, and the same id of two directories, apart', () => {
    const basket = new Basket();
    const clinic = referral();
    basket.add(clinic);
    basket.add({ ...clinic, place: { ...clinic.place!, city: 'Hearst' } });
    basket.add({ ...clinic, directory: { ...clinic.directory, id: 'autre' } });
    expect(basket.entries).to.have.length(3);
  });

  it('puts back what was taken out, where it was, until something else is kept', () => {
    const basket = new Basket();
    basket.add(referral());
    basket.add(referral(LINE));
    basket.remove(basket.entries[0]!.key);
    expect(ids(basket)).to.deep.equal(['ligne']);
    basket.undo();
    expect(ids(basket)).to.deep.equal(['clinique-du-ruisseau', 'ligne']);
    basket.clear();
    expect(basket.removed).to.have.length(2);
    basket.undo();
    expect(ids(basket)).to.have.length(2);
    basket.clear();
    basket.add(referral());
    basket.undo();
    expect(ids(basket)).to.deep.equal(['clinique-du-ruisseau']);
  });

  it('says that it changed, and only when it did', () => {
    const basket = new Basket();
    let changes = 0;
    basket.addEventListener('change', () => changes++);
    basket.add(referral());
    basket.add(referral());
    basket.remove('nothing');
    basket.clear();
    expect(changes).to.equal(2);
  });

  it('leaves nothing on the device', () => {
    new Basket().add(referral());
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
