// In this order: nothing left out is registered before the application starts.
import './left-out.js';
import './added.js';
import '@umbraco-cms/backoffice/app';
