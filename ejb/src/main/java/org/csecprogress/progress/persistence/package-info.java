/** Stores documents and what CDSS records of milestones. */
package org.csecprogress.progress.persistence;
