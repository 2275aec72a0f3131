/// <reference types="mocha" />
import { expect } from 'chai';
import { isOwnSite } from './own-site.ts';

const listing = { web: ['https://www.clinique.example/accueil', 'https://facebook.com/cliniqueduruisseau'] };

describe('a listing’s own site', () => {
  it('is any page of its host, or of a host that is part of it', () => {
    for (const page of [
      'https://clinique.example/',
      'http://www.clinique.example/equipe?x=1',
      'https://rendez-vous.clinique.example/',
      'https://fr-ca.facebook.com/cliniqueduruisseau/about',
    ])
      expect(isOwnSite(listing, page), page).to.equal(true);
  });

  it('is no look-alike, no host that it is part of, and no other tenant', () => {
    for (const page of [
      'https://evil-clinique.example/',
      'https://clinique.example.evil.example/',
      'https://example/',
      'https://facebook.com/',
      'https://facebook.com/someoneelse',
      'file:///clinique.example/index.html',
      'about:srcdoc',
      'data:text/html,clinique.example',
      'https://clinique.example@evil.example/',
    ])
      expect(isOwnSite(listing, page), page).to.equal(false);
  });

  it('is nowhere for a listing that has no web address, or none of its own', () => {
    expect(isOwnSite({ web: [] }, 'https://clinique.example/')).to.equal(false);
    expect(
      isOwnSite({ web: ['mailto:a@clinique.example', 'https://maps.google.com/x'] }, 'https://google.com/'),
    ).to.equal(false);
  });
});
