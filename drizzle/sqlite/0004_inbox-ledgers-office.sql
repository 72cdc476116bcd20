CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`digest_id` text NOT NULL,
	`position` integer NOT NULL,
	`topic` text NOT NULL,
	`event` text NOT NULL,
	`subject` text NOT NULL,
	`project_id` text,
	`department_id` text,
	`owner_id` text,
	`officer_id` text,
	`level` text,
	`facts` text NOT NULL,
	`held` text,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `announcements_digest` ON `announcements` (`digest_id`,`department_id`);--> statement-breakpoint
CREATE TABLE `channels` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`department_id` text,
	`enabled` integer NOT NULL,
	`send_at` text NOT NULL,
	`address` text NOT NULL,
	`keyword` text NOT NULL,
	`security` text,
	`login` text NOT NULL,
	`sender` text NOT NULL,
	`recipients` text NOT NULL,
	`sealed` text NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`digest_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`taken` integer NOT NULL,
	`next_at` integer,
	`claimed_at` integer,
	`last_at` integer,
	`problem` text,
	`detail` text NOT NULL,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_once` ON `deliveries` (`digest_id`,`channel_id`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`status`,`next_at`);--> statement-breakpoint
CREATE TABLE `digests` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` integer NOT NULL,
	`working` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `mutes` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`user_id` text,
	`reason` text NOT NULL,
	`until` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_on` text NOT NULL,
	`lifted_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `mutes_topic` ON `mutes` (`topic`,`user_id`);--> statement-breakpoint
CREATE TABLE `import_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`bytes` integer NOT NULL,
	`period` text NOT NULL,
	`sheet` integer NOT NULL,
	`answers` text NOT NULL,
	`choices` text NOT NULL,
	`state` text NOT NULL,
	`problem` text,
	`cancelled` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_batches_user` ON `import_batches` (`user_id`,`state`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`period` text NOT NULL,
	`name` text NOT NULL,
	`sheet` text NOT NULL,
	`file_hash` text,
	`rejected_file` text,
	`counts` text NOT NULL,
	`imported_by` text NOT NULL,
	`imported_on` text NOT NULL,
	`imported_at` integer NOT NULL,
	`undone_by` text,
	`undone_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`imported_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_hash` ON `imports` (`file_hash`);--> statement-breakpoint
CREATE INDEX `imports_by` ON `imports` (`imported_by`);--> statement-breakpoint
CREATE TABLE `milestone_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`since` text NOT NULL,
	`nodes` text NOT NULL,
	`reason` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `milestone_templates_number` ON `milestone_templates` (`number`);--> statement-breakpoint
CREATE TABLE `order_limits` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`sign` integer NOT NULL,
	`feedback` integer NOT NULL,
	`blue` integer NOT NULL,
	`yellow` integer NOT NULL,
	`red` integer NOT NULL,
	`since` text NOT NULL,
	`reason` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `order_limits_number` ON `order_limits` (`number`);--> statement-breakpoint
CREATE TABLE `department_names` (
	`id` text PRIMARY KEY NOT NULL,
	`department_id` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`english` text NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `department_names_department` ON `department_names` (`department_id`,`until`);--> statement-breakpoint
CREATE TABLE `used_passwords` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `used_passwords_user` ON `used_passwords` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `plan_baselines` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_baselines_plan` ON `plan_baselines` (`plan_id`,`kind`);--> statement-breakpoint
CREATE INDEX `plan_baselines_project` ON `plan_baselines` (`project_id`);--> statement-breakpoint
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
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`ip` text NOT NULL,
	`agent` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`rows` text NOT NULL,
	`reason` text NOT NULL,
	`done_by` text NOT NULL,
	`done_on` text NOT NULL,
	`undone_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`done_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `handovers_from` ON `handovers` (`from_id`);--> statement-breakpoint
CREATE TABLE `year_outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`year` integer NOT NULL,
	`outcome` text NOT NULL,
	`cumulative` integer NOT NULL,
	`opened` integer NOT NULL,
	`decided_by` text NOT NULL,
	`decided_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `year_outcomes_project` ON `year_outcomes` (`project_id`,`year`);--> statement-breakpoint
CREATE INDEX `year_outcomes_year` ON `year_outcomes` (`year`);--> statement-breakpoint
DROP INDEX `standing_cells`;--> statement-breakpoint
CREATE INDEX `standing_cells` ON `standing` (`period`,`department_id`,`category`,`level`,`lists`,`state`,`zone`,`yinchuan`,`wuhan`,`sanya`,`report_status`,`officer_id`,`start_list`,`total_investment`,`annual_plan`,`plan_to_date`,`actual_to_date`,`original_annual`,`original_plan_to_date`);--> statement-breakpoint
ALTER TABLE `orders` ADD `limits_number` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `credentials` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `plans` ADD `return_reason` text;--> statement-breakpoint
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