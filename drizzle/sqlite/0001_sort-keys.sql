ALTER TABLE `departments` ADD `position` integer;--> statement-breakpoint
ALTER TABLE `standing` ADD `department_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `standing` ADD `officer_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `standing_department_key` ON `standing` (`period`,`department_key`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_officer_key` ON `standing` (`period`,`officer_key`,`project_id`);