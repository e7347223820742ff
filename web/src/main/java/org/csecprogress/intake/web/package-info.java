/** What the page and the resources of figures have in common: their words and templates. */
package org.csecprogress.intake.web;
