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
CREATE UNIQUE INDEX `permit_templates_number` ON `permit_templates` (`number`);