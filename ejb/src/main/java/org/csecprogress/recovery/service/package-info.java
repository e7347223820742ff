/** Backups, and drills that restore them and prove what they hold. */
package org.csecprogress.recovery.service;
