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
CREATE INDEX `imports_by` ON `imports` (`imported_by`);