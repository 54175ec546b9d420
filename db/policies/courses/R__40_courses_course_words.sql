-- ${derived}

-- Written by the trigger and read by search_courses alone: the words of a draft are for those who see it.
call protect('course_words');
