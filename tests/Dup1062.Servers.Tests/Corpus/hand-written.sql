# A script as people write it.
drop table if exists users;
create table users(id int primary key auto_increment,email varchar(40)not null unique,
	name varchar(40), -- unique (name)
	age int, /* unique (age) */
	created datetime default null # primary key (created)
	,unique key uq_name(name,age)
)engine=innodb default charset=utf8;;

create   table
  if  not   exists
logins
(
user_id int not null,provider varchar(10) , subject varchar ( 40 )
,   primary key(user_id,provider)
,   unique   ( provider , subject )
) ;

create table empty_comment (id int /**/ primary /* - */ key --
);
create table minus (id int, n int default -1 unique);insert into minus values (5--1,5-- two minuses and a blank begin a comment
);
CREATE TABLE last_without_end (id int, unique(id))
