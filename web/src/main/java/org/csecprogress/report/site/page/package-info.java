/**
 * The public pages around the reports: home, archive, calendar, counties, glossary and plain texts.
 */
package org.csecprogress.report.site.page;
