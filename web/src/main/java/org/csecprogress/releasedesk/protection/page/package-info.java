/** The protection rules in force, and the changes that two people agree on. */
package org.csecprogress.releasedesk.protection.page;
