CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`period` text NOT NULL,
	`picture` text NOT NULL,
	`thumb` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`caption` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_on` text NOT NULL,
	`at` integer NOT NULL,
	`archived_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `photos_project` ON `photos` (`project_id`,`period`);--> statement-breakpoint
CREATE TABLE `project_events` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`on` text NOT NULL,
	`until` text,
	`period` text,
	`reason` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_on` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_events_project` ON `project_events` (`project_id`,`at`);--> statement-breakpoint
ALTER TABLE `projects` ADD `sector` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `branch` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `industry` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `standard_industry` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `nature` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `investor` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `funding` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `credit_code` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `statistics_code` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `real_estate_unit` text;--> statement-breakpoint
ALTER TABLE `projects` ADD `contractor` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `contractor_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `contractor_phone` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `notes` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `archived_on` text;