/** Everyday English words of four letters and more that name no illness, no medicine and nobody. */
export const commonWords: ReadonlySet<string> = new Set(
  `
    absolutely alive almost already although america among another anybody anyone anything anywhere apparently april
    around aside august away basically beat became because become been before behind being below beside besides
    between beyond both brought call called came cannot certain certainly child city clear close come comes coming
    completely constantly continue could country couple course currently daily deal dear december deep definitely
    does doing done double down during each early easily eight eighty either eleven else emergency england enough
    entire especially europe even ever every everybody everyday everyone exactly except expect extremely face fact
    fairly family father fear february feel felt field fifteen fifty figure final finally find fine fire first five
    floor follow foot force forever form forty forward found four free friday friend from front full further game
    gave general generally girl give given gives giving glad goes going gone good graduated great green group grow
    halfway hand hands happen happened happens happy hard hardly have having head hear heard heart heck help here
    herself high himself hold home honestly hope hour house however human hundred idea immediately important include
    indeed inside instead interest internet into issue itself january join july june just keep kept kind knew know
    known land large last late later least leave leaves left less life like likely line list literally little live
    living local london long longer look looking lost love lower made main make makes making many march matter maybe
    mean means meant middle might mind mine minimise minute miss moment monday money month more morning most mostly
    mother mouth move much must myself name near nearly need needs never news next nice night nine ninety nobody
    none normally nothing notice november number obviously october office often okay once only onto open order other
    others otherwise ours outside over page paper part parts past people perhaps person phone pick picture piece
    pink place plain plan play please plenty point poor possible possibly power present pretty previously probably
    problem pull push question quick quickly quiet quite rather reach read ready real really reason recent recently
    regularly relatively remember reply report rest return right room round said same saturday save says school
    scotland second seem seems seen self sell send sense sent september serious seriously seven seventy several
    shall short should show side silly similar simple simply since single sister sixty size slightly slow small
    social some somebody somehow someone something sometimes somewhat somewhere soon sorry sort sound space speak
    special spread stand start started state stay step still stop story street strong stuff style such sudden
    suddenly summer sunday sure table take taken takes taking talk tell than thank thanks that their them themselves
    then there therefore these they thing things think third thirty this those though thought thousand three through
    thursday thus time times today together told tomorrow tonight took total totally touch toward towards town
    tracks tried true truly trust truth trying tuesday turn twelve twenty twice type under understand unless until
    upon upset used useful using usual usually various very view village visit voice wait wales walk wall want
    wanted wants watch water ways wear wednesday week weekend well went were what whatever when whenever where
    wherever whether which while white whole whom whose wide wife will winter wish with within without wonder
    wondering wont word words work world worry worse worst worth would write wrong yeah year years yesterday young
    your yours yourself
  `
    .trim()
    .split(/\s+/),
);
