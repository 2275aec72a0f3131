import { type Plugin, parseSync } from 'vite';
import { taggedTemplates } from './literals.ts';

/**
 * What no element of ours needs of Lit, and what would have to load before one can type all the same: what is left out of which
 * of its files, letter by letter as that version has it. Another version stops the build here.
 */
const LEFT_OUT: Record<string, ReadonlyArray<readonly [from: string, to: string]>> = {
  'reactive-element/css-tag.js': [
    // Who knows `light-dark()` has constructable style sheets.
    [
      'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,',
      'e=!0,',
    ],
    [
      'c=e?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t',
      'c=t=>t',
    ],
    [
      `"Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security."`,
      '"css"',
    ],
    ['"CSSResult is not constructable. Use `unsafeCSS` or `css` instead."', '"css"'],
  ],
  'reactive-element/reactive-element.js': [
    // Standard decorators keep theirs in globals of the page.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    // Properties that have a getter and a setter already.
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},',
    ],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    ['getOwnPropertyDescriptor:h,', ''],
    // Polyfills, and what a page's developer is warned with.
    ['p=a.reactiveElementPolyfillSupport,', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    // Properties that go back into attributes, converters: `UNAVAILABLE` below.
    [
      '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
      '',
    ],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
    [
      'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
      '',
    ],
    ['c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    [
      'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
      'h=u;',
    ],
    ['this[e]=r??this._$Ej?.get(e)??r,', 'this[e]=r,'],
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
    [
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    ],
    ['converter:u,reflect:!1,useDefault:!1,', ''],
    // Controllers that leave, or act before their host renders.
    ['removeController(t){this._$EO?.delete(t)}', ''],
    ['this._$EO?.forEach(t=>t.hostUpdate?.()),', ''],
  ],
  'lit-element/lit-element.js': [
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      ';',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    // Directives that hear whether the element stands in a page.
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
  ],
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
    ['3===i?"<math>":', ''],
    ['3===i?"</math>":', ''],
    ['2===i||3===i', '2===i'],
    // What stands in a tag, in a comment, in the text of a script, a style, a text area, a title: `UNBINDABLE` below.
    [
      'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}}else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}l++}}',
      '}else 8===r.nodeType&&r.data===n&&d.push({type:2,index:l});l++}}',
    ],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    ['y=/^(?:script|style|textarea|title)$/i,', ''],
    [
      '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),',
      'i=new r.ctor(h,r.name,r.strings,this,t),',
    ],
    [
      'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
      '',
    ],
    // Directives that hear whether their part stands in a page, and what only they ask of it.
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    [',this._$Cv=e?.isConnected??!0}', '}'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ['for(this._$AP?.(!1,!0,s);', 'for(;'],
    // Where a part stands, for directives of a page's own; templates of another document.
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      '',
    ],
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    // Of what is shown of its insides, `repeat` needs its parts.
    ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'const j={I:k}'],
  ],
};

/** What an element of ours must do without for it. */
const UNAVAILABLE =
  /\b(?:reflect|useDefault|converter): |\bmathml`|addInitializer|\bremoveController\b|\bhostUpdate\(|\bcreationScope\b|\basync-directive\b|\bdirectives\/(?:ref|until|async-\w+)\.js|@(?:property|state)\([^)]*\)\s*(?:accessor|[gs]et)\b|type: (?:Object|Array)\b/;

/** A value where a template of ours can have none: in a tag, a comment, a text that is no markup. */
const UNBINDABLE =
  /<[a-z][\w-]*(?:\s+[^\s"'>=\0]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s+\0|<!--(?:(?!-->)[\s\S])*\0|<(script|style|textarea|title)\b[^>]*>(?:(?!<\/\1)[\s\S])*\0/i;

/** Lit as far as our elements use it. */
export function leanLit(): Plugin {
  return {
    name: 'relais:lean-lit',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /node_modules\/(?:@lit|lit-html|lit-element)\/|widget\/src\/.*\.ts$/ },
      handler(code, id) {
        if (id.endsWith('.ts')) {
          const used = UNAVAILABLE.exec(code);
          if (used) this.error(`${id} uses ${used[0].trim()}, which lean-lit.ts leaves out of Lit.`);
          const { program } = parseSync(id, code);
          for (const { tag, quasi } of taggedTemplates(program)) {
            const unbindable =
              (tag.name === 'html' || tag.name === 'svg') &&
              UNBINDABLE.exec(quasi.quasis.map(({ value }) => value.raw).join('\0'));
            if (unbindable)
              this.error(`${id} has a value where lean-lit.ts leaves it out of Lit: ${unbindable[0]}`);
          }
          return null;
        }
        const edits = Object.entries(LEFT_OUT).find(([file]) => id.endsWith(file))?.[1];
        if (!edits) return null;
        let lean = code;
        for (const [from, to] of edits) {
          if (!lean.includes(from)) this.error(`${id} is not as lean-lit.ts expects: it has no ${from}`);
          lean = lean.replace(from, to);
        }
        return { code: lean, map: null };
      },
    },
  };
}
