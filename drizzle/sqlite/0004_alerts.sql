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
CREATE TABLE `alert_mutes` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`rule` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `alert_mutes_user` ON `alert_mutes` (`user_id`,`rule`);--> statement-breakpoint
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
CREATE TABLE `channels` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`account` text NOT NULL,
	`secret` text NOT NULL,
	`recipients` text NOT NULL,
	`enabled` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
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
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`channel_id` text NOT NULL,
	`about` text NOT NULL,
	`text` text NOT NULL,
	`status` text NOT NULL,
	`tries` integer NOT NULL,
	`next_at` integer,
	`sent_at` integer,
	`error` text,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_about` ON `deliveries` (`channel_id`,`about`);--> statement-breakpoint
CREATE INDEX `deliveries_next` ON `deliveries` (`status`,`next_at`);--> statement-breakpoint
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
	`raised_by` text NOT NULL,
	`raised_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`raised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `problems_project` ON `problems` (`project_id`);