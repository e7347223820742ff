/** Stores documents, due dates and approvals of milestones. */
package org.csecprogress.progress.service;
