/** The names, tags and messages that the pages of the release desk share. */
package org.csecprogress.releasedesk.web;
