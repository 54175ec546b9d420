set local role lectern_operator;
select expect('an address in use makes no organization', null::uuid,
  create_organization('acme', 'Second', 'UTC', 'en', '#112233', 'Uwe', 'uwe@x.test', uuidv7(), uuidv7(), sha256('a'), now() + interval '14 days'));
select expect('a free one does', true,
  create_organization('third', 'Third', 'UTC', 'en', '#112233', 'Uwe', 'uwe@x.test', uuidv7(), uuidv7(), sha256('b'), now() + interval '14 days') is not null);
reset role;
set local role lectern_owner;
select expect('its first admin is invited', 'Uwe org_admin uwe@x.test', (
  select concat_ws(' ', m.full_name, r.role, i.email) from organizations o
    join memberships m on m.organization_id = o.id join user_roles r on r.organization_id = o.id and r.member_id = m.id
    join invitations i on i.organization_id = o.id and i.member_id = m.id where o.slug = 'third'));
