CREATE TABLE `bulletins` (
	`id` text PRIMARY KEY NOT NULL,
	`period` text NOT NULL,
	`number` integer NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`remarks` text NOT NULL,
	`frozen` text,
	`audit_seq` integer,
	`document` text,
	`drafted_by` text NOT NULL,
	`drafted_on` text NOT NULL,
	`published_by` text,
	`published_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`drafted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bulletins_number` ON `bulletins` (`year`,`number`);--> statement-breakpoint
CREATE TABLE `deal_events` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`number` integer NOT NULL,
	`stage` text,
	`on` text,
	`revokes` integer,
	`note` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_on` text NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deal_events_number` ON `deal_events` (`deal_id`,`number`);--> statement-breakpoint
CREATE TABLE `deal_projects` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`project_id` text NOT NULL,
	`linked_by` text NOT NULL,
	`linked_on` text NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`linked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deal_projects_deal` ON `deal_projects` (`deal_id`,`project_id`);--> statement-breakpoint
CREATE INDEX `deal_projects_project` ON `deal_projects` (`project_id`);--> statement-breakpoint
CREATE TABLE `deals` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`printed_name` text NOT NULL,
	`english` text NOT NULL,
	`enterprise` text NOT NULL,
	`content` text NOT NULL,
	`department_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`amount` integer NOT NULL,
	`dollars` integer,
	`rate` integer,
	`leading_enterprise` integer NOT NULL,
	`quality_reviewed` integer NOT NULL,
	`leading_chain` text,
	`position` integer NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	`real_name` integer DEFAULT false NOT NULL,
	`pinyin` text NOT NULL,
	`initials` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`officer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `deals_department` ON `deals` (`department_id`);--> statement-breakpoint
CREATE INDEX `deals_position` ON `deals` (`position`);--> statement-breakpoint
CREATE TABLE `tiers` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`english` text NOT NULL,
	`measure` text NOT NULL,
	`noun` text NOT NULL,
	`english_one` text NOT NULL,
	`english_many` text NOT NULL,
	`threshold` integer NOT NULL,
	`needs_leading_enterprise` integer NOT NULL,
	`needs_quality_review` integer NOT NULL,
	`needs_leading_chain` integer NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tiers_year` ON `tiers` (`year`,`slug`);--> statement-breakpoint
CREATE TABLE `indicator_months` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`year` integer NOT NULL,
	`month` integer NOT NULL,
	`value` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "indicator_months_range" CHECK("indicator_months"."month" between 1 and 12)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_months_month` ON `indicator_months` (`indicator_id`,`year`,`month`);--> statement-breakpoint
CREATE TABLE `indicator_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`year` integer NOT NULL,
	`department_id` text NOT NULL,
	`month` integer NOT NULL,
	`value` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "indicator_shares_range" CHECK("indicator_shares"."month" between 1 and 12 and "indicator_shares"."value" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_shares_month` ON `indicator_shares` (`indicator_id`,`year`,`department_id`,`month`);--> statement-breakpoint
CREATE TABLE `indicator_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`year` integer NOT NULL,
	`line` text NOT NULL,
	`comparator` text NOT NULL,
	`value` integer NOT NULL,
	`source` text NOT NULL,
	`inferred` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_targets_year` ON `indicator_targets` (`indicator_id`,`year`,`line`);--> statement-breakpoint
CREATE TABLE `indicator_values` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`period` text NOT NULL,
	`value` integer NOT NULL,
	`last_year` integer,
	`published_growth` integer,
	`source` text NOT NULL,
	`note` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_values_period` ON `indicator_values` (`indicator_id`,`period`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`english` text NOT NULL,
	`unit` text NOT NULL,
	`english_unit` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`department_id` text,
	`decimals` integer NOT NULL,
	`growth` text,
	`growth_decimals` integer NOT NULL,
	`caveat` text,
	`english_caveat` text,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `indicators_department` ON `indicators` (`department_id`);--> statement-breakpoint
DROP INDEX `slot_projects_slot`;--> statement-breakpoint
ALTER TABLE `slot_projects` ADD `proposed_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `slot_projects` ADD `proposed_on` text;--> statement-breakpoint
ALTER TABLE `slot_projects` ADD `decided_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `slot_projects` ADD `decided_on` text;--> statement-breakpoint
ALTER TABLE `slot_projects` ADD `replaces` text;--> statement-breakpoint
ALTER TABLE `slot_projects` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `slot_projects` ADD `kept_baseline` text;--> statement-breakpoint
ALTER TABLE `slot_projects` ADD `replaced_on` text;--> statement-breakpoint
CREATE INDEX `slot_projects_slot` ON `slot_projects` (`slot_id`,`project_id`);--> statement-breakpoint
ALTER TABLE `lists` ADD `kinds` text DEFAULT '["industry","works"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `lists` ADD `milestone` text DEFAULT 'acceptance' NOT NULL;--> statement-breakpoint
ALTER TABLE `departments` ADD `recruits` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `standing_reported` ON `standing` (`period`,`report_status`);--> statement-breakpoint
CREATE INDEX `standing_cells` ON `standing` (`period`,`department_id`,`category`,`level`,`lists`,`state`,`zone`,`yinchuan`,`wuhan`,`sanya`,`report_status`,`officer_id`,`start_list`,`total_investment`,`annual_plan`,`plan_to_date`,`actual_to_date`);