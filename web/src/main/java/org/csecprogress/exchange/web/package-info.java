/** The words and templates that the page and the resources of figures share. */
package org.csecprogress.exchange.web;
