/** The page of backups and drills. */
package org.csecprogress.recovery.page;
