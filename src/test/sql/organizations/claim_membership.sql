insert into memberships (organization_id, id, full_name, email) values (id('globex'), id('ada at globex'), 'A. Marlow', 'ada@acme.test');
insert into invitations (organization_id, id, member_id, email, token_hash, expires_at)
values (id('globex'), id('invitation'), id('ada at globex'), 'ada@acme.test', sha256('token'), '2026-03-16 12:00+00');

select expect('the link says who invites whom', 'Globex-Schule ada@acme.test open',
  (select concat_ws(' ', organization_name, invited_email, state) from find_invitation(id('globex'), id('invitation'), sha256('token'), '2026-03-02 12:00+00')));
select expect('another token says nothing', 0, (select count(*) from find_invitation(id('globex'), id('invitation'), sha256('x'), '2026-03-02 12:00+00')));
select expect('another token opens nothing', 'gone', claim_membership(id('globex'), id('invitation'), sha256('x'), id('ada''s account'), '2026-03-02 12:00+00'));
select expect('another organization opens nothing', 'gone', claim_membership(id('acme'), id('invitation'), sha256('token'), id('ada''s account'), '2026-03-02 12:00+00'));
select expect('another address is refused', 'other', claim_membership(id('globex'), id('invitation'), sha256('token'), id('root''s account'), '2026-03-02 12:00+00'));
select expect('it is too late after fourteen days', 'gone', claim_membership(id('globex'), id('invitation'), sha256('token'), id('ada''s account'), '2026-03-16 12:00+00'));
select expect('an address with an account makes no second one', 'account',
  (select state from claim_membership_as_new(id('globex'), id('invitation'), sha256('token'), 'Not Ada', 'hash', '2026-03-02 12:00+00')));
select expect('its owner takes it', 'done', claim_membership(id('globex'), id('invitation'), sha256('token'), id('ada''s account'), '2026-03-02 12:00+00'));
select expect('under their own name', 'Ada Marlow', (select full_name from memberships where id = id('ada at globex') and user_id = id('ada''s account') and joined_at is not null));
select expect('once', 'gone', claim_membership(id('globex'), id('invitation'), sha256('token'), id('ada''s account'), '2026-03-02 12:00+00'));

insert into memberships (organization_id, id, full_name, email) values (id('globex'), id('again'), 'Ada', 'ada@other.test');
update memberships set email = null where id = id('ada at globex');
insert into invitations (organization_id, id, member_id, email, token_hash, expires_at)
values (id('globex'), id('second'), id('again'), 'ada@acme.test', sha256('second'), '2026-03-16 12:00+00');
select expect('nobody is a member twice', 'member', claim_membership(id('globex'), id('second'), sha256('second'), id('ada''s account'), '2026-03-02 12:00+00'));

insert into memberships (organization_id, id, full_name, email) values (id('globex'), id('nia'), 'Nia', 'nia@globex.test');
insert into invitations (organization_id, id, member_id, email, token_hash, expires_at)
values (id('globex'), id('third'), id('nia'), 'nia@globex.test', sha256('third'), '2026-03-16 12:00+00');
select expect('someone new gets an account with it', 'done',
  (select state from claim_membership_as_new(id('globex'), id('third'), sha256('third'), 'Nia Newton', 'hash', '2026-03-02 12:00+00')));
select expect('which has the invited address', 'Nia Newton', (select m.full_name from users u join memberships m on m.user_id = u.id where u.email = 'nia@globex.test'));

insert into memberships (organization_id, id, full_name, email, left_at) values (id('globex'), id('gone'), 'Gone', 'gone@globex.test', now());
insert into invitations (organization_id, id, member_id, email, token_hash, expires_at)
values (id('globex'), id('fourth'), id('gone'), 'gone@globex.test', sha256('fourth'), '2026-03-16 12:00+00');
select expect('who has left is invited no more', 'revoked', (select state from find_invitation(id('globex'), id('fourth'), sha256('fourth'), '2026-03-02 12:00+00')));
