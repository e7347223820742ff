/** The preview of a report for those who sign, clear or publish it. */
package org.csecprogress.releasedesk.preview.web;
