import type { ReferenceInput } from './schema.ts';

/**
 * Everything an entry or a red flag may cite, in three groups: trials and reviews, guidance from expert bodies, and
 * pages of health services and charities. Only details seen at the source stand here, so some have neither DOI nor
 * address. What `status` means is told in schema.ts.
 */
export const references: ReferenceInput[] = [
  {
    key: 'Herbert2011',
    citation:
      'Herbert RD and others, 2011. Stretching to prevent or reduce muscle soreness after exercise. Cochrane Database of Systematic Reviews.',
    doi: '10.1002/14651858.CD004577.pub3',
    status: 'verified',
  },
  {
    key: 'Bleakley2012',
    citation:
      'Bleakley C and others, 2012. Cold-water immersion (cryotherapy) for preventing and treating muscle soreness after exercise. Cochrane Database of Systematic Reviews.',
    doi: '10.1002/14651858.CD008262.pub2',
    status: 'verified',
  },
  {
    key: 'Cheung2003',
    citation:
      'Cheung K and others, 2003. Delayed onset muscle soreness: treatment strategies and performance factors. Sports Medicine.',
    status: 'verified',
  },
  {
    key: 'Schwane1983',
    citation:
      'Schwane JA and others, 1983. Is lactic acid related to delayed-onset muscle soreness? Physician and Sportsmedicine.',
    doi: '10.1080/00913847.1983.11708485',
    status: 'verified',
  },
  {
    key: 'VanHooren2018',
    citation: 'Van Hooren B and Peake JM, 2018. Do we need a cool-down after exercise? Sports Medicine.',
    doi: '10.1007/s40279-018-0916-2',
    status: 'verified',
  },
  {
    key: 'Law2007',
    citation:
      'Law RYW and Herbert RD, 2007. Warm-up reduces delayed onset muscle soreness but cool-down does not. Australian Journal of Physiotherapy.',
    doi: '10.1016/s0004-9514(07)70041-7',
    status: 'verified',
  },
  {
    key: 'Schwellnus2009',
    citation:
      'Schwellnus MP, 2009. Cause of exercise associated muscle cramps (EAMC): altered neuromuscular control, dehydration or electrolyte depletion? British Journal of Sports Medicine.',
    doi: '10.1136/bjsm.2008.050401',
    status: 'verified',
  },
  {
    key: 'Miller2010',
    citation:
      'Miller KC and others, 2010. Exercise-associated muscle cramps: causes, treatment, and prevention. Sports Health.',
    status: 'verified',
  },
  {
    key: 'Miller2022',
    citation:
      'Miller KC and others, 2022. An evidence-based review of the pathophysiology, treatment, and prevention of exercise-associated muscle cramps. Journal of Athletic Training.',
    doi: '10.4085/1062-6050-0696.20',
    status: 'verified',
  },
  {
    key: 'Wiewelhove2019',
    citation:
      'Wiewelhove T and others, 2019. A meta-analysis of the effects of foam rolling on performance and recovery. Frontiers in Physiology.',
    doi: '10.3389/fphys.2019.00376',
    status: 'verified',
  },
  {
    key: 'Dupuy2018',
    citation:
      'Dupuy O and others, 2018. An evidence-based approach for choosing post-exercise recovery techniques to reduce markers of muscle damage, soreness, fatigue, and inflammation. Frontiers in Physiology.',
    doi: '10.3389/fphys.2018.00403',
    status: 'verified',
  },
  {
    key: 'Guo2017',
    citation:
      'Guo J and others, 2017. Massage alleviates delayed onset muscle soreness after strenuous exercise: a systematic review and meta-analysis. Frontiers in Physiology.',
    doi: '10.3389/fphys.2017.00747',
    status: 'verified',
  },
  {
    key: 'Davis2020',
    citation:
      'Davis HL and others, 2020. Effect of sports massage on performance and recovery: a systematic review and meta-analysis. BMJ Open Sport & Exercise Medicine.',
    doi: '10.1136/bmjsem-2019-000614',
    status: 'verified',
  },
  {
    key: 'Pasiakos2014',
    citation:
      'Pasiakos SM and others, 2014. Effects of protein supplements on muscle damage, soreness and recovery of muscle function and physical performance. Sports Medicine.',
    doi: '10.1007/s40279-013-0137-7',
    status: 'partial',
  },
  {
    key: 'Buist2008',
    citation:
      'Buist I and others, 2008. No effect of a graded training program on the number of running-related injuries in novice runners. American Journal of Sports Medicine.',
    doi: '10.1177/0363546507307505',
    status: 'verified',
  },
  {
    key: 'Nielsen2014',
    citation:
      'Nielsen RO and others, 2014. Excessive progression in weekly running distance and risk of running-related injuries. Journal of Orthopaedic & Sports Physical Therapy.',
    status: 'unverified',
  },
  {
    // The paper exists, but it is about team sports, and its workload ratio did not hold for runners.
    key: 'Gabbett2016',
    citation:
      'Gabbett TJ, 2016. The training-injury prevention paradox: should athletes be training smarter and harder? British Journal of Sports Medicine.',
    doi: '10.1136/bjsports-2015-095788',
    status: 'unverified',
  },
  {
    key: 'Hyldahl2014',
    citation:
      'Hyldahl RD and Hubal MJ, 2014. Lengthening our perspective: morphological, cellular, and molecular responses to eccentric exercise. Muscle & Nerve.',
    doi: '10.1002/mus.24077',
    status: 'verified',
  },
  {
    key: 'Peake2017',
    citation:
      'Peake JM and others, 2017. Muscle damage and inflammation during recovery from exercise. Journal of Applied Physiology.',
    doi: '10.1152/japplphysiol.00971.2016',
    status: 'verified',
  },
  {
    key: 'McHugh2003',
    citation:
      'McHugh MP, 2003. Recent advances in the understanding of the repeated bout effect. Scandinavian Journal of Medicine & Science in Sports.',
    status: 'unverified',
  },
  {
    key: 'Nosaka2002',
    citation:
      'Nosaka K and others, 2002. Delayed-onset muscle soreness does not reflect the magnitude of eccentric exercise-induced muscle damage. Scandinavian Journal of Medicine & Science in Sports.',
    status: 'unverified',
  },
  {
    key: 'Olsen2012',
    citation:
      'Olsen O and others, 2012. The effect of warm-up and cool-down exercise on delayed onset muscle soreness in the quadriceps muscle. Journal of Human Kinetics.',
    doi: '10.2478/v10078-012-0079-4',
    status: 'verified',
  },
  {
    key: 'Afonso2021',
    citation:
      'Afonso J and others, 2021. The effectiveness of post-exercise stretching in short-term and delayed recovery of strength, range of motion and delayed onset muscle soreness. Frontiers in Physiology.',
    doi: '10.3389/fphys.2021.677581',
    status: 'partial',
  },
  {
    key: 'Behm2016',
    citation:
      'Behm DG and others, 2016. Acute effects of muscle stretching on physical performance, range of motion, and injury incidence in healthy active individuals. Applied Physiology, Nutrition, and Metabolism.',
    doi: '10.1139/apnm-2015-0235',
    status: 'verified',
  },
  {
    key: 'Frandsen2025',
    citation:
      'Schuster Brandt Frandsen J and others, 2025. How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study. British Journal of Sports Medicine.',
    doi: '10.1136/bjsports-2024-109380',
    status: 'verified',
  },
  {
    key: 'Fredette2022',
    citation:
      'Fredette A and others, 2022. The association between running injuries and training parameters: a systematic review. Journal of Athletic Training.',
    doi: '10.4085/1062-6050-0195.21',
    status: 'verified',
  },
  {
    key: 'Hyldahl2017',
    citation:
      'Hyldahl RD and others, 2017. Mechanisms and mediators of the skeletal muscle repeated bout effect. Exercise and Sport Sciences Reviews.',
    doi: '10.1249/JES.0000000000000095',
    status: 'verified',
  },
  {
    key: 'Hody2019',
    citation:
      'Hody S and others, 2019. Eccentric muscle contractions: risks and benefits. Frontiers in Physiology.',
    doi: '10.3389/fphys.2019.00536',
    status: 'verified',
  },
  {
    key: 'Mizumura2016',
    citation:
      'Mizumura K and Taguchi T, 2016. Delayed onset muscle soreness: involvement of neurotrophic factors. Journal of Physiological Sciences.',
    doi: '10.1007/s12576-015-0397-0',
    status: 'verified',
  },
  {
    key: 'Mizumura2024',
    citation:
      'Mizumura K and Taguchi T, 2024. Neurochemical mechanism of muscular pain: insight from the study on delayed onset muscle soreness. Journal of Physiological Sciences.',
    doi: '10.1186/s12576-023-00896-y',
    status: 'verified',
  },
  {
    key: 'Robergs2004',
    citation:
      'Robergs RA and others, 2004. Biochemistry of exercise-induced metabolic acidosis. American Journal of Physiology: Regulatory, Integrative and Comparative Physiology.',
    status: 'partial',
  },
  {
    key: 'Rushall1994',
    citation:
      'Rushall BS, 1994. A coaching-science note on how soon lactate clears. San Diego State University. Background, not a trial.',
    status: 'verified',
  },
  {
    key: 'Maughan2019',
    citation:
      'Maughan RJ and Shirreffs SM, 2019. Muscle cramping during exercise: causes, solutions, and questions remaining. Sports Medicine.',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6901412/',
    status: 'partial',
  },
  {
    key: 'Cleary2005',
    citation:
      'Cleary MA and others, 2005. Dehydration and symptoms of delayed-onset muscle soreness in hyperthermic males. Journal of Athletic Training.',
    url: 'https://pubmed.ncbi.nlm.nih.gov/16404450/',
    status: 'verified',
  },
  {
    key: 'Cleary2006',
    citation:
      'Cleary MA and others, 2006. Dehydration and symptoms of delayed-onset muscle soreness in normothermic men. Journal of Athletic Training.',
    url: 'https://digitalcommons.chapman.edu/athletic_training_articles/8',
    status: 'partial',
  },
  {
    key: 'King2020',
    citation:
      "King MA and Baker LB, 2020. Dehydration and exercise-induced muscle damage: implications for recovery. Sports Science Exchange, published by a drinks maker's institute.",
    status: 'verified',
  },
  {
    key: 'Rosner2019',
    citation:
      'Rosner MH, 2019. Exercise-associated hyponatremia. Transactions of the American Clinical and Climatological Association.',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6735969/',
    status: 'partial',
  },
  {
    key: 'Urso2014',
    citation:
      'Urso C and others, 2014. Physiopathological, epidemiological, clinical and therapeutic aspects of exercise-associated hyponatremia. Journal of Clinical Medicine.',
    doi: '10.3390/jcm3041258',
    status: 'verified',
  },
  {
    key: 'Nahon2021',
    citation:
      'Nahon RL and others, 2021. Anti-inflammatories for delayed onset muscle soreness: systematic review and meta-analysis. Revista Brasileira de Medicina do Esporte.',
    doi: '10.1590/1517-8692202127062021_0072',
    status: 'verified',
  },
  {
    key: 'Morelli2018',
    citation:
      'Morelli KM and others, 2018. Effect of NSAIDs on recovery from acute skeletal muscle injury: a systematic review and meta-analysis. American Journal of Sports Medicine.',
    url: 'https://read.qxmd.com/read/28355084',
    status: 'verified',
  },
  {
    key: 'Lipman2017',
    citation:
      'Lipman GS and others, 2017. Ibuprofen versus placebo effect on acute kidney injury in ultramarathons: a randomised controlled trial. Emergency Medicine Journal.',
    doi: '10.1136/emermed-2016-206353',
    status: 'verified',
  },
  {
    key: 'Malta2021',
    citation:
      'Malta ES and others, 2021. The effects of regular cold-water immersion use on training-induced changes in strength and endurance performance. Sports Medicine.',
    url: 'https://repositorio.unesp.br/items/ef99aae6-c2dc-4f07-88ea-61c6a6a84842',
    status: 'verified',
  },
  {
    key: 'Moore2022',
    citation:
      'Moore E and others, 2022. A systematic review and meta-analysis of cold-water immersion and recovery (52 studies; full title not seen). Sports Medicine.',
    doi: '10.1007/s40279-022-01644-9',
    status: 'partial',
  },
  {
    key: 'Li2024',
    citation:
      'Li S and others, 2024. Effectiveness of recovery strategies after training and competition in endurance athletes: an umbrella review. Sports Medicine - Open.',
    doi: '10.1186/s40798-024-00724-6',
    status: 'verified',
  },
  {
    key: 'Pearson2023',
    citation:
      'Pearson AG and others, 2023. Dietary protein and recovery from resistance exercise-induced muscle damage: systematic review with meta-analysis. European Journal of Clinical Nutrition.',
    doi: '10.1038/s41430-022-01250-y',
    status: 'partial',
  },
  {
    key: 'Schoenfeld2013',
    citation:
      'Schoenfeld BJ and others, 2013. The effect of protein timing on muscle strength and hypertrophy: a meta-analysis. Journal of the International Society of Sports Nutrition.',
    doi: '10.1186/1550-2783-10-53',
    status: 'verified',
  },
  {
    key: 'Ranchordas2017',
    citation:
      'Ranchordas MK and others, 2017. Antioxidants for preventing and reducing muscle soreness after exercise. Cochrane Database of Systematic Reviews.',
    doi: '10.1002/14651858.CD009789.pub2',
    status: 'verified',
  },
  {
    key: 'Ortiz2019',
    citation:
      'Ortiz RO and others, 2019. A systematic review on the effectiveness of active recovery interventions on athletic performance of adult athletes. Journal of Strength and Conditioning Research.',
    doi: '10.1519/jsc.0000000000002589',
    status: 'verified',
  },
  {
    key: 'ChronicFR2022',
    citation:
      'A review of foam rolling for four weeks or more, 2022: nine trials; authors and title not seen.',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8998857/',
    status: 'partial',
  },
  {
    key: 'Robertson2017',
    citation:
      'Robertson GA and Wood AM, 2017. Femoral neck stress fractures in sport: a current concepts review. Sports Medicine International Open.',
    doi: '10.1055/s-0043-103946',
    status: 'verified',
  },
  {
    key: 'Cassas2006',
    citation:
      'Cassas KJ and Cassettari-Wayhs A, 2006. Childhood and adolescent sports-related overuse injuries. American Family Physician.',
    status: 'verified',
  },

  {
    key: 'Jager2017',
    citation:
      'Jäger R and others, 2017. International Society of Sports Nutrition position stand: protein and exercise. Journal of the International Society of Sports Nutrition.',
    doi: '10.1186/s12970-017-0177-8',
    status: 'verified',
  },
  {
    key: 'Sawka2007',
    citation:
      'Sawka MN and others, 2007. American College of Sports Medicine position stand: exercise and fluid replacement. Medicine & Science in Sports & Exercise.',
    doi: '10.1249/mss.0b013e31802ca597',
    status: 'verified',
  },
  {
    key: 'HewButler2015',
    citation:
      'Hew-Butler T and others, 2015. Statement of the Third International Exercise-Associated Hyponatremia Consensus Development Conference. British Journal of Sports Medicine.',
    url: 'https://bjsm.bmj.com/content/49/22/1432.abstract',
    status: 'verified',
  },
  {
    key: 'Walsh2021',
    citation:
      'Walsh NP and others, 2021. Sleep and the athlete: narrative review and 2021 expert consensus recommendations. British Journal of Sports Medicine.',
    doi: '10.1136/bjsports-2020-102025',
    status: 'verified',
  },
  {
    key: 'Meeusen2013',
    citation:
      'Meeusen R and others, 2013. Prevention, diagnosis, and treatment of the overtraining syndrome: joint consensus statement. Medicine & Science in Sports & Exercise.',
    doi: '10.1249/MSS.0b013e318279a10a',
    status: 'verified',
  },
  {
    key: 'Roberts2021',
    citation:
      'Roberts WO and others, 2021. ACSM expert consensus statement on exertional heat illness: recognition, management, and return to activity. Current Sports Medicine Reports.',
    doi: '10.1249/JSR.0000000000000878',
    status: 'verified',
  },
  {
    key: 'Mountjoy2023',
    citation:
      "Mountjoy M and others, 2023. 2023 International Olympic Committee's consensus statement on relative energy deficiency in sport (REDs). British Journal of Sports Medicine.",
    doi: '10.1136/bjsports-2023-106994',
    status: 'verified',
  },

  {
    key: 'NHS-doms',
    citation: 'NHS. Why do I feel pain after exercise?',
    status: 'verified',
  },
  {
    key: 'NHSinform-doms',
    citation: 'NHS inform (Scotland), 2024. Pain and injuries after exercise.',
    url: 'https://www.nhsinform.scot/illnesses-and-conditions/muscle-bone-and-joints/pain-and-injuries-after-exercise/',
    status: 'verified',
  },
  {
    key: 'NHS-dvt',
    citation: 'NHS. Deep vein thrombosis (DVT). Seen in an older edition.',
    status: 'verified',
  },
  {
    key: 'Glos-dvt',
    citation: 'Gloucestershire Hospitals NHS Foundation Trust. Deep vein thrombosis.',
    status: 'verified',
  },
  {
    key: 'CDC-rhabdo',
    citation: 'US Centers for Disease Control and Prevention (NIOSH). Rhabdomyolysis: symptoms.',
    url: 'https://www.cdc.gov/niosh/topics/rhabdo/symptoms.html',
    status: 'verified',
  },
  {
    key: 'NHS-compartment',
    citation: 'NHS. Compartment syndrome. Seen only in copies.',
    status: 'unverified',
  },
  {
    key: 'AAOS-stress',
    citation:
      'American Academy of Orthopaedic Surgeons. Stress fractures of the foot and leg. Seen only in a copy.',
    status: 'unverified',
  },
  {
    key: 'NHS-shin',
    citation: 'NHS. Shin splints. Seen only in a copy.',
    status: 'unverified',
  },
  {
    key: 'NHS-strain',
    citation: 'NHS. Sprains and strains. Seen only in copies, which disagree.',
    status: 'unverified',
  },
  {
    key: 'NHS-knee',
    citation: 'NHS. Knee pain. Seen only in a report.',
    status: 'unverified',
  },
  {
    key: 'NHS-cellulitis',
    citation: 'NHS. Cellulitis. Seen only in copies.',
    status: 'unverified',
  },
  {
    key: 'NHS-statin',
    citation: 'NHS. Statins. Seen only in copies, which disagree.',
    status: 'unverified',
  },
  {
    key: 'NHS-ibuprofen',
    citation: 'NHS. Ibuprofen. Seen only in press reports.',
    status: 'unverified',
  },
  {
    key: 'NHS-pad',
    citation: 'NHS. Peripheral arterial disease: symptoms.',
    status: 'verified',
  },
  {
    key: 'nidirect-pad',
    citation: 'nidirect (Northern Ireland). Peripheral arterial disease (PAD).',
    url: 'https://www.nidirect.gov.uk/conditions/peripheral-arterial-disease-pad',
    status: 'verified',
  },
  {
    key: 'Springwell-heart',
    citation: 'Springwell House Surgery (NHS). Recognising a heart attack.',
    url: 'https://springwellhousesurgery.nhs.uk/reconising-a-heart-attack',
    status: 'verified',
  },
  {
    key: 'NZ-heart',
    citation: 'HealthInfo (New Zealand). Heart attack.',
    url: 'https://healthinfo.org.nz/Heart-attack_1.htm',
    status: 'verified',
  },
  {
    key: 'BlackCountry-heat',
    citation: 'NHS Black Country Integrated Care Board. Signs of heat exhaustion and heatstroke.',
    status: 'verified',
  },
  {
    key: 'Chesterfield-CES',
    citation: 'Chesterfield Royal Hospital NHS Foundation Trust. Cauda equina syndrome.',
    status: 'verified',
  },
  {
    key: 'Healthify-sciatica',
    citation: 'Healthify (New Zealand). Sciatica.',
    url: 'https://healthify.nz/health-a-z/s/sciatica',
    status: 'verified',
  },
  {
    key: 'FAS-achilles',
    citation: 'Foot and Ankle Surgeon (UK). Achilles tendon rupture.',
    url: 'https://foot-ankle-surgeon.co.uk/achilles-tendon-rupture',
    status: 'verified',
  },
  {
    key: 'HealthLinkBC-achilles',
    citation: 'HealthLink BC (Canada). Achilles tendon tear.',
    url: 'https://healthlinkbc.ca/achilles-tendon-tear',
    status: 'verified',
  },
  {
    key: 'HealthierTogether-limp',
    citation: "Frimley Healthier Together (NHS). Limp: a children's page.",
    status: 'verified',
  },
  {
    key: 'RCOG-vte',
    citation:
      'Royal College of Obstetricians and Gynaecologists, 2015. Diagnosis and treatment of venous thrombosis in pregnancy and after birth.',
    status: 'verified',
  },
  {
    key: 'BHF-bruise',
    citation: 'British Heart Foundation. Bruises from blood thinners.',
    status: 'verified',
  },
  {
    key: 'HealthLinkBC-thinners',
    citation: 'HealthLink BC (Canada). Blood thinners: signs of abnormal bleeding.',
    url: 'https://healthlinkbc.ca/health-topics/blood-thinners-signs-abnormal-bleeding',
    status: 'verified',
  },

  {
    key: 'NSPA-online',
    citation: 'National Suicide Prevention Alliance (UK). Responding to suicidal content online.',
    url: 'https://nspa.org.uk/responding-suicidal-content-online',
    status: 'verified',
  },
  {
    key: 'Samaritans-online',
    citation:
      'Samaritans (UK and Ireland). Internet safety for practitioners: responding to online activity.',
    status: 'verified',
  },
  {
    key: 'Lifeline988',
    citation: '988 Suicide and Crisis Lifeline (US). Support on social media.',
    url: 'https://988lifeline.org/help-someone-else/support-on-social-media',
    status: 'verified',
  },
  {
    key: 'Helpline-dir',
    citation: 'Find A Helpline: a directory of crisis lines by country.',
    url: 'https://findahelpline.com',
    status: 'verified',
  },
  {
    key: 'SJA-arrest',
    citation: 'St John Ambulance. Cardiac arrest.',
    url: 'https://www.sja.org.uk/get-advice/first-aid-advice/heart-conditions/cardiac-arrest/',
    status: 'verified',
  },
  {
    key: 'SJA-choking',
    citation:
      'St John Ambulance, quoted in the Hucknall Dispatch, 10 August 2018. First aid for an adult who is choking.',
    url: 'https://www.hucknalldispatch.co.uk/news/life-saving-first-aid-for-adult-who-is-choking-1-9287606',
    status: 'verified',
  },
  {
    key: 'SouthTees-quinolones',
    citation:
      'South Tees Hospitals NHS Foundation Trust. Fluoroquinolone antibiotics: information for patients.',
    url: 'https://www.southtees.nhs.uk/resources/fluoroquinolone-antibiotics/',
    status: 'verified',
  },
  {
    key: 'NWAS-arrest',
    citation: 'North West Ambulance Service (NHS). Cardiac arrest.',
    url: 'https://nwas.nhs.uk/services/emergency-advice/cardiac-arrest',
    status: 'verified',
  },
  {
    key: 'AnaphylaxisUK',
    citation: 'Anaphylaxis UK. What to do in an emergency.',
    url: 'https://www.anaphylaxis.org.uk/what-to-do-in-an-emergency',
    status: 'verified',
  },
  {
    key: 'Asthma-uk',
    citation: 'Asthma UK. Asthma attacks. Seen in an older edition.',
    url: 'https://www.asthma.org.uk/advice/asthma-attacks',
    status: 'verified',
  },
  {
    key: 'NHS-asthma',
    citation: 'NHS. Asthma. Seen only in a copy.',
    status: 'unverified',
  },
  {
    key: 'NHS-hypo',
    citation: 'NHS. Hypothermia. Seen only in a copy.',
    status: 'unverified',
  },
  {
    key: 'SJA-hypothermia',
    citation: 'St John Ambulance. Hypothermia.',
    url: 'https://www.sja.org.uk/get-advice/first-aid-advice/effects-of-heat-and-cold/hypothermia/',
    status: 'verified',
  },
  {
    key: 'SJA-diabetic',
    citation: 'St John Ambulance. Diabetic emergencies.',
    url: 'https://www.sja.org.uk/get-advice/first-aid-advice/diabetic-emergencies/diabetic-emergency/',
    status: 'verified',
  },
  {
    key: 'StJohnNZ-diabetes',
    citation: 'St John New Zealand. First aid library: diabetes.',
    url: 'https://alerts.stjohn.org.nz/first-aid/first-aid-library/diabetes',
    status: 'verified',
  },
  {
    key: 'Corfe-dka',
    citation: 'NHS text at Corfe Castle Surgery. Diabetic ketoacidosis. Seen only in this copy.',
    status: 'unverified',
  },
  {
    key: 'ECAST-review',
    citation: 'A review of exercise collapse associated with sickle cell trait; its abstract was read.',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4274478',
    status: 'verified',
  },
  {
    key: 'NATA-sickle',
    citation:
      'National Athletic Trainers’ Association (US). Sickle cell trait and the athlete. Seen only in copies.',
    status: 'unverified',
  },
  {
    key: 'NHSWales-poisoning',
    citation: 'NHS 111 Wales. Poisoning.',
    url: 'https://111.wales.nhs.uk/encyclopaedia/p/article/poisoning/',
    status: 'verified',
  },
  {
    key: 'Richmond-poisoning',
    citation: 'NHS text at Richmond GP Alliance. Poisoning. Seen only in this copy.',
    status: 'unverified',
  },
  {
    key: 'EpilepsySociety',
    citation: 'Epilepsy Society (UK), 2018. First aid: a quick guide.',
    url: 'https://epilepsysociety.org.uk/first-aid-quick-guide',
    status: 'verified',
  },
  {
    key: 'StJohnNZ-seizure',
    citation: 'St John New Zealand. First aid library: seizures or convulsions.',
    url: 'https://www.stjohn.org.nz/first-aid/first-aid-library/seizures-or-convulsions/',
    status: 'verified',
  },
  {
    key: 'AshfordStPeters-stroke',
    citation: 'Ashford and St Peter’s Hospitals NHS Foundation Trust. Recognising a stroke.',
    url: 'https://ashfordstpeters.nhs.uk/recognising-a-stroke',
    status: 'verified',
  },
  {
    key: 'Barton-stroke',
    citation: 'Barton Family Practice (NHS), 2021. When stroke strikes, act F.A.S.T.',
    url: 'https://www.bartonfamilypractice.nhs.uk/2021/03/16/when-stroke-strikes-act-f-a-s-t/',
    status: 'verified',
  },
  {
    key: 'CPSU-concussion',
    citation: 'Child Protection in Sport Unit (UK), 2023. Concussion.',
    status: 'verified',
  },
  {
    key: 'UKconcussion',
    citation: 'UK concussion guidelines for grassroots sport. Seen only in a report of their key points.',
    status: 'unverified',
  },
  {
    key: 'NHS-head',
    citation: 'NHS. Head injury and concussion. Seen only in a copy.',
    status: 'unverified',
  },
  {
    key: 'SJACymru-bleeding',
    citation: 'St John Ambulance Cymru. Bleeding.',
    url: 'https://www.sjacymru.org.uk/en/page/bleeding',
    status: 'verified',
  },
  {
    key: 'SJA-fractures',
    citation: 'St John Ambulance. Broken bones and fractures.',
    url: 'https://www.sja.org.uk/get-advice/first-aid-advice/bones-and-muscle-injuries/broken-bones-and-fractures/',
    status: 'verified',
  },
  {
    key: 'SelfInjury-bleeding',
    citation: 'Self Injury Support (UK). First aid for severe bleeding.',
    url: 'https://www.selfinjurysupport.org.uk/FAQs/first-aid-for-severe-bleeding',
    status: 'verified',
  },
  {
    key: 'NHS-meningitis',
    citation: 'NHS. Symptoms: meningitis.',
    url: 'https://www.nhs.uk/conditions/meningitis/symptoms/',
    status: 'verified',
  },
  {
    key: 'NHSsurgery-sepsis',
    citation: 'Bersted Green Surgery (NHS), 2020, after the UK Sepsis Trust. Sepsis.',
    url: 'https://www.berstedgreensurgery.nhs.uk/2020/08/25/health-hot-topic-sepsis/',
    status: 'verified',
  },
  {
    key: 'AFP-syncope',
    citation:
      'American Family Physician, 1999. Syncope in athletes: exercise-linked fainting always needs investigating.',
    url: 'https://www.aafp.org/pubs/afp/issues/1999/1101/p2001',
    status: 'verified',
  },
  {
    key: 'NHS-rectal',
    citation: 'NHS. Bleeding from the bottom (rectal bleeding).',
    url: 'https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/bleeding-from-the-bottom-rectal-bleeding/',
    status: 'verified',
  },
  {
    key: 'NHSWales-first-aid',
    citation: 'NHS 111 Wales. First aid.',
    url: 'https://111.wales.nhs.uk/encyclopaedia/f/article/firstaid/',
    status: 'verified',
  },
  {
    key: 'Roadside-first-aid',
    citation:
      'Theory Test (UK). First aid on the road, with help from St John Ambulance, the British Heart Foundation and the British Red Cross.',
    url: 'https://theorytest.org.uk/topic/first-aid-on-the-road',
    status: 'verified',
  },
  {
    key: 'RNLI-in-water',
    citation: 'RNLI, 2017. If you spot someone in trouble in the water: do not go in, call 999.',
    url: 'https://rnli.org/news-and-media/2017/august/01/rnli-urge-the-public-to-call-999-if-they-spot-someone-in-trouble-in-the-water',
    status: 'verified',
  },
  {
    key: 'RedCross-spine',
    citation: 'American Red Cross, on Sharecare. Care for a head, neck or spinal injury.',
    url: 'https://www.sharecare.com/health/first-aid-safety-preparedness/how-care-head-spinal-injury',
    status: 'verified',
  },
  {
    key: 'Met-missing',
    citation: 'Metropolitan Police. What to do when someone goes missing.',
    url: 'https://www.met.police.uk/advice/advice-and-information/missing-person/missing-persons/what-to-do-when-someone-goes-missing/',
    status: 'verified',
  },
  {
    key: 'MountainRescue-call',
    citation: 'Mountain Rescue England and Wales. In case of emergency.',
    url: 'https://www.mountain.rescue.org.uk/stay-safe-out-there/in-case-of-emergency',
    status: 'verified',
  },
  {
    key: 'Mountain-safety-call',
    citation: 'Mountainsafety.co.uk. How to call for mountain rescue.',
    url: 'https://www.mountainsafety.co.uk/EP-How-to-Call-for-Help.aspx',
    status: 'verified',
  },
  {
    key: 'SJACymru-burns',
    citation: 'St John Ambulance Cymru. Burns.',
    url: 'https://www.sjacymru.org.uk/en/page/burns',
    status: 'verified',
  },
  {
    key: 'NBT-burns',
    citation: 'North Bristol NHS Trust. First aid for burns.',
    url: 'https://www.nbt.nhs.uk/our-services/a-z-services/burns/first-aid-burns',
    status: 'verified',
  },
  {
    key: 'Bracknell-eye',
    citation: 'My Health Bracknell. Eye injuries.',
    url: 'https://www.myhealthbracknell.info/home/i-am-ill/other/eye-injuries/',
    status: 'verified',
  },
  {
    key: 'NHSWales-vomit-blood',
    citation: 'NHS 111 Wales, 2023. Vomiting blood.',
    url: 'https://111.wales.nhs.uk/Encyclopaedia/v/article/vomitingblood',
    status: 'verified',
  },
  {
    key: 'nidirect-confusion',
    citation: 'nidirect (Northern Ireland). Sudden confusion (delirium).',
    url: 'https://www.nidirect.gov.uk/conditions/sudden-confusion-delirium',
    status: 'verified',
  },
  {
    key: 'NHSWales-confusion',
    citation: 'NHS 111 Wales, 2023. Confusion (delirium).',
    url: 'https://111.wales.nhs.uk/encyclopaedia/c/article/confusion(delirium)/',
    status: 'verified',
  },
  {
    key: 'NSPCC-report',
    citation: 'NSPCC (UK). What happens when somebody reports a concern about a child.',
    url: 'https://racetothemoon.nspcc.org.uk/keeping-children-safe/reporting-abuse/reported-to-nspcc',
    status: 'verified',
  },
  {
    key: 'Hartlepool-abuse',
    citation: 'Hartlepool Borough Council, 2020. Help available for victims of domestic abuse.',
    url: 'https://www.hartlepool.gov.uk/news/article/1903/coronavirus_help_available_for_victims_of_domestic_abuse',
    status: 'verified',
  },
  {
    key: 'ACOG-stop',
    citation:
      'American College of Obstetricians and Gynecologists. When to stop exercising in pregnancy. Seen only in copies, which agree.',
    status: 'unverified',
  },
  {
    key: 'DiabetesUK-foot',
    citation: 'Diabetes UK. Signs of a serious foot problem.',
    status: 'verified',
  },
  {
    key: 'QEHKL-foot',
    citation: 'Queen Elizabeth Hospital King’s Lynn (NHS). Diabetes: worried about your feet?',
    url: 'https://www.qehkl.nhs.uk/DiabetesFeetWorried.asp',
    status: 'verified',
  },
  {
    key: 'NHS-bites',
    citation: 'NHS. Animal and human bites. Seen only in a copy.',
    status: 'unverified',
  },
  {
    key: 'SJA-bites',
    citation: 'St John Ambulance. Animal bites.',
    status: 'verified',
  },
  {
    key: 'NHS-blister',
    citation: 'NHS. Blisters. Seen only in a copy.',
    status: 'unverified',
  },
  {
    key: 'NHS-ed',
    citation: 'NHS text at South London and Maudsley. Eating disorders. Seen only in this copy.',
    status: 'unverified',
  },
  {
    key: 'Bruntsfield-tick',
    citation: 'Bruntsfield Medical Practice (NHS). Tick bites.',
    url: 'https://www.bruntsfieldmedicalpractice.co.uk/tick-bites',
    status: 'verified',
  },
  {
    key: 'UKHSA-tick',
    citation: 'UK Health Security Agency. Ticks and Lyme disease. Seen only in a press copy.',
    status: 'unverified',
  },
  {
    key: 'Winters2013',
    citation: '2013. Treatment of medial tibial stress syndrome. Sports Medicine.',
    doi: '10.1007/s40279-013-0087-0',
    status: 'verified',
  },
  {
    key: 'Moen2012',
    citation: '2012. Three treatments for shin stress, athletes.',
    doi: '10.1186/1758-2555-4-12',
    status: 'verified',
  },
  {
    key: 'Nielsen2014b',
    citation: 'Nielsen RO and others, 2014. Time to recovery in 254 injured novice runners. PLoS ONE.',
    doi: '10.1371/journal.pone.0099877',
    status: 'verified',
  },
  {
    key: 'Green2017',
    citation:
      'Green B, Pizzari T, 2017. Calf muscle strain risk factors. British Journal of Sports Medicine.',
    doi: '10.1136/bjsports-2016-097177',
    status: 'verified',
  },
  {
    key: 'Ahn2014',
    citation:
      'Ahn AN and others, 2014. Muscle activity of forefoot and rearfoot strike runners. Journal of Sport and Health Science 3:102.',
    status: 'verified',
  },
  {
    key: 'Lauersen2014',
    citation:
      'Lauersen JB and others, 2014. Exercise to prevent sports injuries. British Journal of Sports Medicine.',
    doi: '10.1136/bjsports-2013-092538',
    status: 'verified',
  },
  {
    key: 'Nosaka1995',
    citation:
      'Nosaka K, Clarkson PM, 1995. Repeated bouts of high force eccentric exercise. Medicine and Science in Sports and Exercise 27:1263.',
    status: 'verified',
  },
  {
    key: 'MartinezNavarro2021',
    citation:
      'Martínez-Navarro I and others, 2021. The week after running a marathon. European Journal of Sport Science.',
    doi: '10.1080/17461391.2020.1857441',
    status: 'verified',
  },
  {
    key: 'Assumpcao2013',
    citation: 'Muscle damage and running economy, review.',
    status: 'verified',
  },
  {
    key: 'RunSleep2025',
    citation:
      '2025. Poor sleep quality and running injuries, 339 runners. Scandinavian Journal of Medicine and Science in Sports.',
    status: 'verified',
  },
  {
    key: 'Achten2004',
    citation: 'Carbohydrate in intensified running training. Journal of Applied Physiology.',
    doi: '10.1152/japplphysiol.00973.2003',
    status: 'verified',
  },
  {
    key: 'Garrison2020',
    citation:
      'Garrison SR and others, 2020. Magnesium for muscle cramps. Cochrane Database of Systematic Reviews CD009402.pub3.',
    status: 'verified',
  },
  {
    key: 'Hallegraeff2012',
    citation:
      'Hallegraeff JM and others, 2012. Stretching before sleep, nocturnal leg cramps. Journal of Physiotherapy.',
    doi: '10.1016/S1836-9553(12)70068-1',
    status: 'verified',
  },
  {
    key: 'Winters2021',
    citation:
      'Winters M and others, 2021. Treatments for patellofemoral pain, network meta-analysis. British Journal of Sports Medicine.',
    doi: '10.1136/bjsports-2020-102819',
    status: 'verified',
  },
  {
    key: 'Esculier2018',
    citation:
      'Esculier JF and others, 2018. Gait retraining or exercise with education. British Journal of Sports Medicine.',
    doi: '10.1136/bjsports-2016-096988',
    status: 'verified',
  },
  {
    key: 'Esculier2023',
    citation:
      'Esculier JF and others, 2023. Gait modifications and kneecap pain. Frontiers in Sports and Active Living.',
    doi: '10.3389/fspor.2022.1048655',
    status: 'verified',
  },
  {
    key: 'AlentornGeli2017',
    citation:
      'Alentorn-Geli E and others, 2017. Running and hip and knee osteoarthritis. Journal of Orthopaedic and Sports Physical Therapy.',
    status: 'verified',
  },
  {
    key: 'VanderWorp2012',
    citation: 'van der Worp MP and others, 2012. Iliotibial band syndrome in runners. Sports Medicine.',
    doi: '10.1007/BF03262306',
    status: 'verified',
  },
  {
    key: 'McKay2020',
    citation: '2020. Iliotibial band rehabilitation, female runners, pilot.',
    doi: '10.1186/s13018-020-01713-7',
    status: 'verified',
  },
  {
    key: 'Mellor2018',
    citation: 'Mellor R and others, 2018. Education plus exercise, gluteal tendinopathy. BMJ.',
    doi: '10.1136/bmj.k1662',
    status: 'verified',
  },
  {
    key: 'Silbernagel2007',
    citation:
      'Silbernagel KG and others, 2007. Continued sport with pain monitoring, Achilles. American Journal of Sports Medicine.',
    doi: '10.1177/0363546506298279',
    status: 'verified',
  },
  {
    key: 'Morrissey2021',
    citation:
      'Morrissey D and others, 2021. Plantar heel pain best practice guide. British Journal of Sports Medicine.',
    doi: '10.1136/bjsports-2019-101970',
    status: 'verified',
  },
  {
    key: 'Wu2024',
    citation: 'Wu H and others, 2024. Exercise-based prevention in endurance runners. Sports Medicine.',
    doi: '10.1007/s40279-024-01993-7',
    status: 'verified',
  },
  {
    key: 'Eihara2022',
    citation:
      'Eihara Y and others, 2022. Heavy versus plyometric training, running economy. Sports Medicine - Open.',
    doi: '10.1186/s40798-022-00511-1',
    status: 'verified',
  },
  {
    key: 'Malisoux2020',
    citation:
      'Malisoux L and others, 2020. Shoe cushioning and injury by body mass. American Journal of Sports Medicine.',
    doi: '10.1177/0363546519892578',
    status: 'verified',
  },
  {
    key: 'Malisoux2015',
    citation:
      'Malisoux L and others, 2015. Parallel use of different running shoes. Scandinavian Journal of Medicine and Science in Sports, pp 110-115.',
    status: 'verified',
  },
  {
    key: 'Anderson2022',
    citation: 'Anderson LM and others, 2022. Changing running step rate. Sports Medicine - Open.',
    doi: '10.1186/s40798-022-00504-0',
    status: 'verified',
  },
  {
    key: 'Chan2018',
    citation:
      'Chan ZYS and others, 2018. Gait retraining in novice runners. American Journal of Sports Medicine.',
    doi: '10.1177/0363546517736277',
    status: 'verified',
  },
  {
    key: 'Wang2021',
    citation: 'Wang Y and others, 2021. Heat and cold therapy in DOMS. Physical Therapy in Sport.',
    doi: '10.1016/j.ptsp.2021.01.004',
    status: 'verified',
  },
  {
    key: 'Wilson2018',
    citation:
      'Wilson LJ and others. Marathon recovery: cold water, cryotherapy, placebo. European Journal of Applied Physiology.',
    doi: '10.1007/s00421-017-3757-z',
    status: 'verified',
  },
  {
    key: 'HillMeta2014',
    citation: 'Compression garments, muscle damage, meta-analysis.',
    status: 'verified',
  },
  {
    key: 'Negyesi2022',
    citation: '2022. Compression garments and strength recovery. Sports Medicine.',
    doi: '10.1007/s40279-022-01681-4',
    status: 'verified',
  },
  {
    key: 'Grober2017',
    citation: 'Gröber U and others, 2017. Transdermal magnesium? Nutrients.',
    doi: '10.3390/nu9080813',
    status: 'verified',
  },
  {
    key: 'Ferreira2023',
    citation:
      'Ferreira RM and others, 2023. Massage guns. Journal of Functional Morphology and Kinesiology 8:138.',
    status: 'verified',
  },
  {
    key: 'Wiewelhove2018',
    citation: 'Wiewelhove T and others, 2018. Recovery after a half-marathon. PLoS ONE.',
    doi: '10.1371/journal.pone.0207313',
    status: 'verified',
  },
  {
    key: 'Snyders2022',
    citation:
      'Snyders C and others, 2022. Respiratory illness and return to sport. British Journal of Sports Medicine.',
    doi: '10.1136/bjsports-2021-104719',
    status: 'verified',
  },
  {
    key: 'Heikura2018',
    citation:
      'Heikura IA and others, 2018. Low energy availability, bone injury. International Journal of Sport Nutrition and Exercise Metabolism.',
    doi: '10.1123/ijsnem.2017-0313',
    status: 'verified',
  },
  {
    key: 'Barrack2014',
    citation: '2014. Bone stress injuries and triad risk factors. American Journal of Sports Medicine.',
    doi: '10.1177/0363546513520295',
    status: 'verified',
  },
  {
    key: 'Mettler2010',
    citation: '2010. Iron in recreational marathon runners. European Journal of Clinical Nutrition 64:490.',
    status: 'verified',
  },
  {
    key: 'Videbaek2015',
    citation: 'Videbæk S and others, 2015. Running injuries per 1000 h. Sports Medicine.',
    doi: '10.1007/s40279-015-0333-8',
    status: 'verified',
  },
  {
    key: 'Hayashi2019',
    citation:
      'Hayashi K and others, 2019. Downhill recovery, young and older. International Journal of Sports Medicine.',
    doi: '10.1055/a-0951-0017',
    status: 'verified',
  },
  {
    key: 'Clifford2019',
    citation: 'Clifford T. Muscle damage in older adults, review. Journal of Aging and Physical Activity.',
    doi: '10.1123/japa.2018-0351',
    status: 'verified',
  },
  {
    key: 'Takayama2017',
    citation: '2017. One week after a marathon. Journal of Sports Medicine 2017:9402386.',
    status: 'verified',
  },
  {
    key: 'Millet2011',
    citation: 'Millet GY and others, 2011. Extreme mountain ultra-marathon. PLoS ONE.',
    doi: '10.1371/journal.pone.0017059',
    status: 'verified',
  },
  {
    key: 'Bontemps2020',
    citation: 'Bontemps B and others, 2020. Downhill running, review. Sports Medicine.',
    doi: '10.1007/s40279-020-01355-z',
    status: 'verified',
  },
  {
    key: 'DeJonge2025',
    citation:
      'de Jonge J and others, 2025. Sleep patterns and injuries, recreational runners. Applied Sciences 15:10814.',
    status: 'verified',
  },
  {
    key: 'RomeroParra2021',
    citation:
      'Romero-Parra N and others, 2021. Muscle damage during the menstrual cycle. Journal of Strength and Conditioning Research.',
    doi: '10.1519/jsc.0000000000003878',
    status: 'verified',
  },
  {
    key: 'McNulty2020',
    citation: 'Menstrual phase and performance.',
    status: 'verified',
  },
  {
    key: 'Wright2024',
    citation: '2024. Musculoskeletal syndrome of menopause. Climacteric.',
    status: 'verified',
  },
  {
    key: 'Donnelly2020',
    citation:
      'Donnelly GM and others. Postnatal return to running, infographic. British Journal of Sports Medicine.',
    status: 'verified',
  },
  {
    key: 'Rosenbloom2020',
    citation:
      'Rosenbloom CJ and others, 2020. NSAID use, Parkrun UK. International Journal of Pharmacy Practice.',
    doi: '10.1111/ijpp.12646',
    status: 'verified',
  },
  {
    key: 'Kuster2013',
    citation: 'Küster M and others, 2013. Analgesics before a marathon. BMJ Open.',
    doi: '10.1136/bmjopen-2012-002090',
    status: 'verified',
  },
  {
    key: 'Pannone2024',
    citation:
      'Pannone E, Abbott R, 2024. NSAIDs in marathon and ultra. BMJ Open Sport and Exercise Medicine.',
    doi: '10.1136/bmjsem-2023-001846',
    status: 'verified',
  },
  {
    key: 'HillTC2021',
    citation:
      'Hill JA and others, 2021. Tart cherry and recovery. International Journal of Sport Nutrition and Exercise Metabolism.',
    doi: '10.1123/ijsnem.2020-0145',
    status: 'verified',
  },
  {
    key: 'TC2025',
    citation: '2025. Tart cherry juice. Kuban Scientific Medical Bulletin.',
    doi: '10.25207/1608-6228-2025-32-6-15-26',
    status: 'verified',
  },
  {
    key: 'Northeast2021',
    citation:
      '2021. Creatine and muscle damage. International Journal of Sport Nutrition and Exercise Metabolism 31:276.',
    status: 'verified',
  },
  {
    key: 'Fedewa2019',
    citation: '2019. BCAA and soreness.',
    status: 'verified',
  },
  {
    key: 'Curcumin2021',
    citation: '2021. Curcumin in DOMS. Bulletin of the National Research Centre.',
    doi: '10.1186/s42269-021-00664-1',
    status: 'verified',
  },
  {
    key: 'Khatri2021',
    citation: 'Khatri M and others, 2021. Collagen peptides. Amino Acids 53:1493.',
    doi: '10.1007/s00726-021-03072-x',
    status: 'verified',
  },
  {
    key: 'RojasValverde2023',
    citation: 'Rojas-Valverde D, Fallas-Campos A, 2023. Cannabidiol in sports (opinion).',
    doi: '10.3389/fphar.2023.1210202',
    status: 'verified',
  },
  {
    key: 'HSE-shin',
    citation: 'Health Service Executive, Ireland. Shin splints.',
    url: 'https://www2.hse.ie/conditions/shin-splints/',
    status: 'verified',
  },
  {
    key: 'NHS-c25k',
    citation: 'NHS. Couch to 5K running plan.',
    status: 'verified',
  },
  {
    key: 'UP-neck',
    citation: 'University of Pretoria, sports medicine news, 1 November 2021. On running with an infection.',
    status: 'verified',
  },
];
