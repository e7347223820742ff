/** The counts that published figures state or bound, and the findings about them. */
package org.csecprogress.auditrelease.count;
