/** What is frozen with a release and what its build adds, as entities and their repositories. */
package org.csecprogress.publication.content;
