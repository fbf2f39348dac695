// Written by scripts/fit-rates.ts: how often what a rule claimed was right, over pages with known truth.
export const ruleRates = {
  'body:end': 0.95,
  'body:open-end': 0.7,
  'headline:cut': 0.85,
  'headline:first-line': 0.8,
  'image:agency': 0.96,
  'image:bracket': 0.99,
  'image:chain': 0.97,
  'image:handle': 0.95,
  'image:initials': 0.8,
  'image:person': 0.9,
  'image:short-line': 0.9,
  'publisher:marks': 0.9,
  'publisher:many-marks': 0.99,
  'tags:known': 0.98,
  'tags:rule': 0.92,
  'timestamp:fetched': 0.9,
} as const
