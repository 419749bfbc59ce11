/** What clubs say and no list of English words has: shops, places, short forms and everyday speech. No mistakes. */
export const spokenWords: readonly string[] = `
  aldi asda bacs bakewell brighton cafe cafes comms costa fete fetes flatlined gorms greggs harriers insta lego lidl merch meself minging moany
  morrisons panto para pitt recs rota rotas scran sking snapchat snowdonia squeezy stan tenerife tesco trans travelodge tyne victorian
  wetherspoons whatsapp
`
  .trim()
  .split(/\s+/);
