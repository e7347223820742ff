/** Prepares the copies of public reports for the Legislature, and records what was sent. */
package org.csecprogress.release.delivery.service;
