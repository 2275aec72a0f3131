/** A listed number under names as directories write them, and under names that only look like its listing's. */
import { describe, expect, it } from 'vitest';
import { LABELLED_LISTINGS } from './labelled.fixture.ts';
import { heldLookup } from './listings.fixture.ts';
import { matchPage } from './match.ts';
import { documentOf } from './measure.fixture.ts';

const LOOKUP = heldLookup(LABELLED_LISTINGS);
const isNamed = (name: string, phone: string) =>
  matchPage(
    documentOf(
      `<html><head><title>Annuaire</title></head><body><ul><li><h3>${name}</h3><p>${phone}</p></li><li><h3>Autre</h3><p>705-555-9999</p></li></ul></body></html>`,
    ),
    'https://annuaire.example/',
    LOOKUP,
  ).matches.length > 0;

describe('a number', () => {
  it.each([
    ['Ruisseau Dental', '705-555-0111'],
    ['Clinique Dentaire Ruisseau - Dentistes à Sudbury', '705-555-0111'],
    ['CLINIQUE DENTAIRE DU RUISSEAU INC.', '705-555-0111'],
    ['Fleurs d’Eglantine Fleuriste', '705-555-0250'],
    ['Églantine', '705-555-0250'],
    ['Dr. L. Roy', '705-555-0220'],
    ['Dr Lise Roy, médecin de famille', '705-555-0220'],
    ['Toitures Evolution (Sudbury)', '705-555-0310'],
    ['Évolution Toitures et rénovation', '705-555-0310'],
    ['Physio Équilibre / Balance Physio', '705-555-0360'],
    ['LA FOURCHETTE - Cuisine française', '705-555-0330'],
    ['Gauthier CPA Inc.', '705-555-0290'],
    ['Gauthier Accounting', '705-555-0290'],
    ['Desjardins Law Firm', '705-555-0280'],
    ['Cabinet Desjardins', '705-555-0280'],
    ['Marie Tremblay, Sales Representative', '705-555-0210'],
    ['Les Petits Pas Child Care', '705-555-0144'],
    ['Little Steps Early Learning', '705-555-0144'],
    ['Grand-Val Public Library', '705-555-0171'],
    ['Val-Est Clinic', '705-555-0161'],
    ['Bélanger Notaires', '705-555-0270'],
    ['Horizon College', '705-555-0340'],
    ['Crossroads Optical - LaSalle Mall', '705-555-0230'],
    ['Plomberie du Nord Plumbing & Heating', '705-555-0122'],
  ])('under « %s » is its listing’s', (name, phone) => {
    expect(isNamed(name, phone)).toBe(true);
  });

  it.each([
    ['Clinique dentaire Boréal', '705-555-0111'],
    ['Boutique Églantine', '705-555-0250'],
    ['Dre Louise Roy', '705-555-0220'],
    ['Évolution Fitness', '705-555-0310'],
    ['Équilibre Yoga', '705-555-0360'],
    ['La Fourchette Traiteur du Lac', '705-555-0330'],
    ['Gauthier Électrique', '705-555-0290'],
    ['Caisse Desjardins', '705-555-0280'],
    ['Paul Tremblay', '705-555-0210'],
    ['Les Petits Anges', '705-555-0144'],
    ['Grand-Val Arena', '705-555-0171'],
    ['Val-Est Pharmacy', '705-555-0161'],
    ['Horizon Travel', '705-555-0340'],
    ['Excavation du Nord', '705-555-0122'],
    ['Plomberie Boréale', '705-555-0122'],
    ['Nord Auto', '705-555-0122'],
  ])('under « %s » changed hands', (name, phone) => {
    expect(isNamed(name, phone)).toBe(false);
  });
});
