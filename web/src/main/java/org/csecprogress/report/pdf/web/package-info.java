/** PDF documents of a release, made from the templates of its public pages. */
package org.csecprogress.report.pdf.web;
