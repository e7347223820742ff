/** How a public page is found, rendered once and served as bytes. */
package org.csecprogress.report.serving.web;
