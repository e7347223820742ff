/** Runs the retention schedule, and keeps legal holds. */
package org.csecprogress.retention.service;
