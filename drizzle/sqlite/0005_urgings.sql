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
ALTER TABLE `monthly_reports` ADD `first_filed_on` text;--> statement-breakpoint
ALTER TABLE `problem_events` ADD `agreed_on` text;--> statement-breakpoint
ALTER TABLE `problems` ADD `report_id` text REFERENCES monthly_reports(id);--> statement-breakpoint
CREATE UNIQUE INDEX `problems_report` ON `problems` (`report_id`);