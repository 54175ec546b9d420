select expect('more words', false, is_another_text('<p>One, two, three.</p>', '<p>One, two, three, four.</p>'));
select expect('another beginning', false, is_another_text('<p>One, two, three.</p>', '<p>Zero, one, two, three.</p>'));
select expect('a word less', false, is_another_text('<p>One, two, three, four, five.</p>', '<p>One, two, three, four.</p>'));
select expect('nothing left', true, is_another_text('<p>One, two, three.</p>', ''));
select expect('half of it', true, is_another_text('<p>One, two, three.</p>', '<p>One.</p>'));
select expect('something else', true, is_another_text('<p>One, two, three.</p><p>End.</p>', '<h2>Birds</h2><p>They fly very far.</p>'));
select expect('hardly begun', false, is_another_text('<p>O</p>', ''));
