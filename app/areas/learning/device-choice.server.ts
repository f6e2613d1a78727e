/**
 * Runs before a lesson's steps are drawn, so that nothing jumps: shows the steps for the device chosen before, else for
 * the one in hand, and remembers a new choice for every lesson. Printed by the server alone; no bundle carries it.
 */
export const DEVICE_SCRIPT = `(function(d,k,v,u){
function show(){d.documentElement.dataset.device=v;
d.querySelectorAll('.variants__choice input').forEach(function(i){i.checked=i.value===v})}
try{v=localStorage.getItem(k)}catch(e){}
if(!/^(android|iphone|computer)$/.test(v))v=/android/i.test(u)?'android':/iphone|ipad|ipod/i.test(u)?'iphone':'computer';
show();d.addEventListener('DOMContentLoaded',show);
d.addEventListener('change',function(e){var i=e.target;if(!i.closest||!i.closest('.variants__choice'))return;
var top=i.getBoundingClientRect().top;v=i.value;try{localStorage.setItem(k,v)}catch(e){}
show();scrollBy(0,i.getBoundingClientRect().top-top)})
})(document,'device',null,navigator.userAgent)`.replace(/\n/g, '')
