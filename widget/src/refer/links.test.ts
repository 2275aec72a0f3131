/// <reference types="mocha" />
import { expect } from 'chai';
import { CLINIC } from '../../test/referral.ts';
import {
  callLink,
  deviceOf,
  listingOfAddress,
  mailLink,
  mapLink,
  pageOf,
  smsLink,
  webLink,
} from './links.ts';

const [place] = CLINIC.places;

describe('the links of a card', () => {
  it('call a number, with a pause before its extension', () => {
    expect(callLink('+17055550111;ext=12')).to.equal('tel:+17055550111,12');
    expect(callLink('+17055550111')).to.equal('tel:+17055550111');
  });

  it('write a letter without letting an address add to it', () => {
    const link = mailLink('a?bcc=tous@mal.example', { subject: 'À vous & moi', body: 'Bonjour,\n+1' });
    expect(link).to.equal(
      'mailto:a%3Fbcc%3Dtous@mal.example?subject=%C3%80%20vous%20%26%20moi&body=Bonjour%2C%0D%0A%2B1',
    );
    expect(mailLink('', { subject: 's', body: 'b' })).to.equal('mailto:?subject=s&body=b');
  });

  it('open a text message whose words survive', () => {
    const body = 'Faites le 2 & dites « oui »';
    expect(new URLSearchParams(smsLink(body).split('?')[1]).get('body')).to.equal(body);
  });

  it('lead to the map that the device has', () => {
    expect(mapLink(place!, 'Clinique (2)', 'android')).to.equal(
      'geo:46.492,-81?q=46.492,-81(Clinique%20(2))',
    );
    expect(mapLink(place!, 'x', 'ios')).to.equal('https://maps.apple.com/?daddr=46.492%2C-81');
    expect(mapLink(place!, 'x', 'other')).to.equal(
      'https://www.openstreetmap.org/directions?to=46.492%2C-81',
    );
  });

  it('lead to an address where no point is known, and nowhere where there is only a town', () => {
    const { latitude: _, longitude: __, ...addressed } = place!;
    expect(decodeURIComponent(mapLink(addressed, 'x', 'other')!)).to.contain(
      '418, rue Elm, Sudbury, ON, P3C 1V4',
    );
    const { address: ___, ...town } = addressed;
    expect(mapLink(town, 'x', 'other')).to.equal(undefined);
  });

  it('tell a phone from a desk', () => {
    const device = (userAgent: string, maxTouchPoints = 0) => deviceOf({ userAgent, maxTouchPoints });
    expect(device('Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/150')).to.equal('android');
    expect(device('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)')).to.equal('ios');
    expect(device('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5)).to.equal('ios');
    expect(device('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).to.equal('other');
    expect(device('Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 10)).to.equal('other');
  });

  it('open a page of the web, and never a script', () => {
    expect(
      webLink({ web: ['javascript:alert(1)', 'pas une adresse', 'https://www.clinique.example/a'] }),
    ).to.deep.equal({
      href: 'https://www.clinique.example/a',
      host: 'clinique.example',
    });
    expect(webLink({ web: ['data:text/html,x'] })).to.equal(undefined);
  });
});

describe('the page of a listing', () => {
  it('is named behind the #, where no server hears of it, and found again', () => {
    const page = pageOf('https://repertoire.example/nord/?utm=1#x', 'clinique/nord é')!;
    expect(page).to.equal('https://repertoire.example/nord/#/listing/clinique%2Fnord%20%C3%A9');
    expect(listingOfAddress(new URL(page).hash)).to.equal('clinique/nord é');
  });

  it('is none without a site, or with one that is no address of the web', () => {
    expect(pageOf(undefined, 'a')).to.equal(undefined);
    expect(pageOf('javascript:alert(1)', 'a')).to.equal(undefined);
    expect(pageOf('https://[', 'a')).to.equal(undefined);
    expect(listingOfAddress('#/listing/%E0%A4%A')).to.equal(undefined);
    expect(listingOfAddress('#answer')).to.equal(undefined);
  });
});
