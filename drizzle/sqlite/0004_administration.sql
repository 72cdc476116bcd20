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
ALTER TABLE `orders` ADD `limits_number` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `credentials` ADD `changed_at` integer;