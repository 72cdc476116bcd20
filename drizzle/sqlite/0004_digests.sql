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
CREATE INDEX `mutes_topic` ON `mutes` (`topic`,`user_id`);