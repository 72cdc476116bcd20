CREATE TABLE `alert_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`subject` text NOT NULL,
	`project_id` text,
	`department_id` text,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`measure` text NOT NULL,
	`promised_on` text,
	`expires_on` text,
	`approved_by` text,
	`entered_by` text NOT NULL,
	`entered_on` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `alert_acts_subject` ON `alert_acts` (`rule`,`subject`);--> statement-breakpoint
CREATE INDEX `alert_acts_department` ON `alert_acts` (`department_id`);--> statement-breakpoint
CREATE TABLE `alert_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`number` integer NOT NULL,
	`enabled` integer NOT NULL,
	`values` text NOT NULL,
	`since` text NOT NULL,
	`reason` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `alert_settings_number` ON `alert_settings` (`rule`,`number`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`subject` text NOT NULL,
	`project_id` text,
	`department_id` text,
	`level` text NOT NULL,
	`opened_on` text NOT NULL,
	`cleared_on` text,
	`facts` text NOT NULL,
	`settings_number` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `alerts_open` ON `alerts` (`cleared_on`,`rule`,`department_id`);--> statement-breakpoint
CREATE INDEX `alerts_project` ON `alerts` (`project_id`,`cleared_on`);--> statement-breakpoint
CREATE TABLE `control_events` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`types` text NOT NULL,
	`subdistricts` text NOT NULL,
	`white` text NOT NULL,
	`reason` text NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `order_events` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`on` text NOT NULL,
	`text` text NOT NULL,
	`figure` integer,
	`files` text NOT NULL,
	`until` text,
	`entered_by` text NOT NULL,
	`entered_on` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `order_events_number` ON `order_events` (`order_id`,`number`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`number` integer,
	`title` text NOT NULL,
	`project_id` text,
	`basis` text NOT NULL,
	`content` text NOT NULL,
	`urgency` text NOT NULL,
	`lead_id` text NOT NULL,
	`assisting` text NOT NULL,
	`deadline` text NOT NULL,
	`issuer_id` text NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`lead_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`issuer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`drafted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number` ON `orders` (`year`,`number`);--> statement-breakpoint
CREATE INDEX `orders_project` ON `orders` (`project_id`);--> statement-breakpoint
CREATE INDEX `orders_lead` ON `orders` (`lead_id`);--> statement-breakpoint
CREATE TABLE `holiday_years` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `holidays` (
	`id` text PRIMARY KEY NOT NULL,
	`working` integer NOT NULL,
	`name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `permit_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`template_id` text NOT NULL,
	`flow` text NOT NULL,
	`approval` integer NOT NULL,
	`since` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`template_id`) REFERENCES `permit_templates`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `permit_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`code` text NOT NULL,
	`handler_id` text,
	`variant` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`handler_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `permit_choices_step` ON `permit_choices` (`project_id`,`code`);--> statement-breakpoint
CREATE TABLE `permit_events` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`code` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text,
	`on` text,
	`stop` text,
	`days` integer,
	`until` text,
	`approved_by` text,
	`missing` text NOT NULL,
	`certificate` text,
	`files` text NOT NULL,
	`note` text NOT NULL,
	`revokes` integer,
	`entered_by` text NOT NULL,
	`entered_on` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `permit_events_step` ON `permit_events` (`project_id`,`code`,`number`);--> statement-breakpoint
CREATE TABLE `permit_pills` (
	`project_id` text PRIMARY KEY NOT NULL,
	`flow` text NOT NULL,
	`approval` integer NOT NULL,
	`k1` text NOT NULL,
	`k2` text NOT NULL,
	`k3` text NOT NULL,
	`k4` text NOT NULL,
	`k5` text NOT NULL,
	`k6` text NOT NULL,
	`first_open` text,
	`holder` text,
	`holder_id` text,
	`finished` integer NOT NULL,
	`all` integer NOT NULL,
	`unpermitted` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `permit_pills_first` ON `permit_pills` (`first_open`);--> statement-breakpoint
CREATE INDEX `permit_pills_holder` ON `permit_pills` (`holder_id`);--> statement-breakpoint
CREATE TABLE `permit_standing` (
	`project_id` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`stage` integer NOT NULL,
	`state` text NOT NULL,
	`handler_id` text NOT NULL,
	`own_step` integer NOT NULL,
	`stopped_by` text,
	`open` integer NOT NULL,
	`unlocked_on` text,
	`accepted_on` text,
	`due_on` text,
	`promised_on` text,
	`finished_on` text,
	`promise_until` text,
	`certificate` text,
	`last_on` text,
	PRIMARY KEY(`project_id`, `code`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `permit_standing_handler` ON `permit_standing` (`handler_id`,`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `permit_standing_code` ON `permit_standing` (`code`,`state`);--> statement-breakpoint
CREATE INDEX `permit_standing_promise` ON `permit_standing` (`promise_until`);--> statement-breakpoint
CREATE TABLE `permit_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`since` text NOT NULL,
	`steps` text NOT NULL,
	`reason` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `permit_templates_number` ON `permit_templates` (`number`);--> statement-breakpoint
CREATE TABLE `urgings` (
	`id` text PRIMARY KEY NOT NULL,
	`period` text NOT NULL,
	`department_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`owed` text NOT NULL,
	`urged_by` text NOT NULL,
	`urged_on` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`officer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`urged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `urgings_officer` ON `urgings` (`officer_id`,`period`);--> statement-breakpoint
CREATE INDEX `urgings_period` ON `urgings` (`period`,`at`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`project_id` text,
	`text` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_on` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `comments_project` ON `comments` (`project_id`,`subject`);--> statement-breakpoint
CREATE TABLE `mentions` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`user_id` text NOT NULL,
	`done_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentions_user` ON `mentions` (`user_id`,`done_on`);--> statement-breakpoint
CREATE TABLE `problem_events` (
	`id` text PRIMARY KEY NOT NULL,
	`problem_id` text NOT NULL,
	`project_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`level` integer NOT NULL,
	`agreed_on` text,
	`text` text NOT NULL,
	`on` text NOT NULL,
	`entered_by` text NOT NULL,
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `problem_events_number` ON `problem_events` (`problem_id`,`number`);--> statement-breakpoint
CREATE TABLE `problems` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`departments` text NOT NULL,
	`wanted_on` text,
	`agreed_on` text,
	`report_id` text,
	`raised_by` text NOT NULL,
	`raised_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`report_id`) REFERENCES `monthly_reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`raised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `problems_project` ON `problems` (`project_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `problems_report` ON `problems` (`report_id`);--> statement-breakpoint
ALTER TABLE `slot_projects` ADD `return_reason` text;--> statement-breakpoint
ALTER TABLE `monthly_reports` ADD `first_filed_on` text;