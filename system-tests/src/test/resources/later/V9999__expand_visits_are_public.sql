grant select, insert on later_visit to ${run};
grant select on later_visit to ${read};
