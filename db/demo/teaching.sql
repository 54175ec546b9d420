-- Those who teach say who they are; one of each organization looks away later than others.

insert into instructor_profiles (organization_id, instructor_id, headline, biography, links, is_public)
select m.organization_id, m.id, p.headline, p.biography, p.links, true
  from (values
    ('acme', 'ben@acme.test', 'Numbers and heavy things, both without fear',
     E'Ben kept the books of three bakeries before he taught how to read them.\n\nHe believes that nobody is bad at numbers, only badly introduced to them.', 'https://example.org/balance'),
    ('acme', 'mia@globex.test', 'For everybody who leads for the first time', 'Mia has led teams in two countries and still writes down what she wants to say first.', ''),
    ('globex', 'mia@globex.test', 'Mathematik und Sachkunde', 'Mia unterrichtet am liebsten mit Papier, Schere und einem Glas Wasser.', 'https://example.org/kreislauf')
  ) as p (organization, email, headline, biography, links)
  join organizations o on o.slug = p.organization
  join memberships m on m.organization_id = o.id and m.email = p.email;

insert into instructor_settings (organization_id, instructor_id, away_days)
select m.organization_id, m.id, 10 from memberships m where m.email = 'mia@globex.test';
