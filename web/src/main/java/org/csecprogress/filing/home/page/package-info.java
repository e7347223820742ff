/** The county's home page: status, task list and questions of one quarter's filing. */
package org.csecprogress.filing.home.page;
