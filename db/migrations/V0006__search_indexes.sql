-- What is searched is read far more often than written. New entries waiting in a list make each search read the list, and the
-- planner, who counts that in, would sooner read everybody in an organization.
alter index memberships_search set (fastupdate = off);
alter index memberships_name_trigrams set (fastupdate = off);
alter index courses_search set (fastupdate = off);
alter index courses_title_trigrams set (fastupdate = off);
alter index course_words_trigrams set (fastupdate = off);
select gin_clean_pending_list('memberships_search'), gin_clean_pending_list('memberships_name_trigrams'), gin_clean_pending_list('courses_search'),
       gin_clean_pending_list('courses_title_trigrams'), gin_clean_pending_list('course_words_trigrams');
