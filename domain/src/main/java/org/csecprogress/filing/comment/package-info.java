/** Comments of reviewers on figures. */
package org.csecprogress.filing.comment;
