/** The releases as JSON and CSV. */
package org.csecprogress.publication.api;
