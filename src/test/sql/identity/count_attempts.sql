select set_config('test.account', encode(sha256('account'), 'hex'), true), set_config('test.place', encode(sha256('place'), 'hex'), true);
create function pg_temp.tried(minutes integer) returns boolean language sql as $$
  select count_attempts(array[decode(current_setting('test.account'), 'hex'), decode(current_setting('test.place'), 'hex')], array[3, 5],
    interval '15 minutes', timestamptz '2026-03-02 12:00+00' + make_interval(mins => minutes))
$$;

select expect('three attempts are within the limit of three', true, bool_and(pg_temp.tried(i))) from generate_series(1, 3) i;
select expect('the fourth is not', false, pg_temp.tried(4));
select forgive_attempts(decode(current_setting('test.account'), 'hex'), decode(current_setting('test.place'), 'hex'));
select expect('a success clears the account', 1, (select count(*) from throttles));
select expect('and takes one off the place', 3, (select attempts from throttles));
select expect('the place has a limit of its own', 'true true false',
  (select string_agg(pg_temp.tried(i)::text, ' ' order by i) from generate_series(5, 7) i));
select expect('later attempts do not prolong the window', true, (select max(window_ends_at) = '2026-03-02 12:20+00' from throttles));
select expect('afterwards counting begins anew', true, pg_temp.tried(40));
select expect('with one attempt each', 1, (select max(attempts) from throttles));
select count_attempts(array[sha256('someone else')], array[1], interval '1 hour', '2026-03-03 12:00+00');
select expect('what is over is swept away', 1, (select count(*) from throttles));
