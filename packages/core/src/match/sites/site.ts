/**
 * What is peculiar to a site that shows many businesses, as data. Whatever the generic rules find by outbound
 * addresses, numbers, headings and structured data needs no word here: class names change every season.
 */
export interface Site {
  id: string;
  /** Its hosts, without `www.`. */
  hosts: RegExp;
  /** Its pages, where the host has others. */
  paths?: RegExp;
  /** Selector of one business or result, where a heading with what belongs to it would not find it. */
  item?: string;
  /** Selector of what a business is called in its item, where that is no heading. */
  name?: string;
  /** Selector of the address shown to people: for links that do not tell where they lead. */
  shown?: string;
  /** Attributes that hold numbers or addresses: a selector, and the attribute. */
  phones?: ReadonlyArray<readonly [selector: string, attribute: string]>;
  links?: ReadonlyArray<readonly [selector: string, attribute: string, read: (value: string) => string]>;
  /** Numbers may be call-tracking ones, dialled through to whoever pays: alone they prove nothing. */
  trackedPhones?: true;
  /** Paths of pages that are about one business, named by their main heading. */
  subject?: RegExp;
  /** Parts that speak of others: what people also looked at, reviews, the site's own footer. */
  ignore?: string;
}
