/** The outcome of a county’s texts in a published release. */
package org.csecprogress.filing.text.service;
