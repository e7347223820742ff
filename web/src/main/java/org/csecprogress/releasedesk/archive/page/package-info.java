/** The audit of everything published: whether released figures together reveal withheld ones. */
package org.csecprogress.releasedesk.archive.page;
